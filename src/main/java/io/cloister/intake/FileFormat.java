package io.cloister.intake;

/** The formats Cloister takes, told apart by their first bytes and never by a name. */
public enum FileFormat {

	PDF("application/pdf"), PNG("image/png"), JPEG("image/jpeg"), TIFF("image/tiff");

	private final String mediaType;

	FileFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/** The IANA media type. */
	public String mediaType() {
		return this.mediaType;
	}

}
