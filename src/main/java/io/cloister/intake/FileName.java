package io.cloister.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** Makes a name that can be shown from whatever was sent. */
final class FileName {

	private static final int LONGEST = 255;

	private FileName() {
	}

	/** The last part, in form NFC, without control and direction characters. */
	static String of(@Nullable String sent) {
		var name = (sent != null) ? Normalizer.normalize(sent, Normalizer.Form.NFC) : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		// Cc control, Cf format (direction marks, zero width), Cs half a character, Zl
		// and Zp
		// line ends
		name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "").strip();
		name = shorten(name);
		return (name.isEmpty() || name.equals(".") || name.equals("..")) ? "unnamed" : name;
	}

	private static String shorten(String name) {
		var shorter = name;
		while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
		}
		return shorter;
	}

}
