package io.cloister.intake;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats Cloister takes, told apart by their first bytes and never by a name. */
public enum FileFormat {

	/**
	 * Portable Document Format, ISO 32000. Real files carry a line break, a byte order
	 * mark or a mail header before it; readers look for it within the first kilobyte (ISO
	 * 32000-1, appendix H.3.4.1).
	 */
	PDF("application/pdf", "(..)*?255044462d.*"),
	/** Portable Network Graphics, ISO 15948. */
	PNG("image/png", "89504e470d0a1a0a.*"),
	/** JPEG, ISO 10918. */
	JPEG("image/jpeg", "ffd8ff.*"),
	/** Tagged Image File Format 6.0 in either byte order, and BigTIFF. */
	TIFF("image/tiff", "(49492[ab]00|4d4d002[ab]).*"),
	/** WebP, RFC 9649. */
	WEBP("image/webp", "52494646.{8}57454250.*");

	private static final int HEAD_BYTES = 1024;

	private final String mediaType;

	// of the first bytes in hexadecimal digits
	private final Pattern signature;

	FileFormat(String mediaType, String signature) {
		this.mediaType = mediaType;
		this.signature = Pattern.compile(signature);
	}

	/** The IANA media type. */
	public String mediaType() {
		return this.mediaType;
	}

	static Optional<FileFormat> of(byte[] content) {
		var head = HexFormat.of().formatHex(content, 0, Math.min(content.length, HEAD_BYTES));
		return Arrays.stream(values()).filter(format -> format.signature.matcher(head).matches()).findFirst();
	}

}
