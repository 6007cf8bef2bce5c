package io.cloister.reading;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * Asks whether the characters of a page look like what the file says they stand for. A
 * file can draw one digit and call it another; two signs of that are cheap to see: the
 * name a character has in its font, and the number of closed lines it is drawn with.
 */
final class Lettering {

	/** One odd character is a matter of taste; from two on it is looked at. */
	private static final int ODD = 2;

	private static final Map<Integer, Integer> OUTLINES = outlines();

	private final Set<Seen> seen = new HashSet<>();

	private int odd;

	private static Map<Integer, Integer> outlines() {
		var once = "12357CGJKLSUVWZckmnrsuvwxz".chars();
		var twice = "069ADOPbdeopqRa".chars();
		var outlines = once.boxed().collect(Collectors.toMap((c) -> c, (c) -> 1));
		twice.forEach((c) -> outlines.put(c, 2));
		IntStream.of('8', 'B').forEach((c) -> outlines.put(c, 3));
		return outlines;
	}

	void check(PDFont font, int code, String text) {
		if (this.odd < ODD && text.length() == 1 && this.seen.add(new Seen(System.identityHashCode(font), code))
				&& (isOtherwiseNamed(font, code, text) || isOtherwiseDrawn(font, code, text.charAt(0)))) {
			this.odd++;
		}
	}

	boolean isDoubtful() {
		return this.odd >= ODD;
	}

	private static boolean isOtherwiseNamed(PDFont font, int code, String text) {
		if (!(font instanceof PDSimpleFont simple) || simple.getEncoding() == null) {
			return false;
		}
		var named = GlyphList.getAdobeGlyphList().toUnicode(simple.getEncoding().getName(code));
		return named != null && named.length() == 1 && isPlain(named.charAt(0)) && isPlain(text.charAt(0))
				&& !named.equalsIgnoreCase(text);
	}

	private static boolean isPlain(char c) {
		return c < 0x7F && Character.isLetterOrDigit(c);
	}

	private static boolean isOtherwiseDrawn(PDFont font, int code, char text) {
		var expected = OUTLINES.get((int) text);
		if (expected == null || !font.isEmbedded() || !(font instanceof PDVectorFont drawn)) {
			return false;
		}
		try {
			int actual = outlines(drawn, code);
			// a zero may have a bar or a dot
			return actual != 0 && actual != expected && !(text == '0' && actual == 3);
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	// Some fonts begin with a move that nothing is drawn from.
	private static int outlines(PDVectorFont font, int code) throws IOException {
		int count = 0;
		var moved = false;
		for (var path = font.getPath(code).getPathIterator(null); !path.isDone(); path.next()) {
			int segment = path.currentSegment(new double[6]);
			count += (moved && segment != PathIterator.SEG_MOVETO && segment != PathIterator.SEG_CLOSE) ? 1 : 0;
			moved = segment == PathIterator.SEG_MOVETO || (moved && segment == PathIterator.SEG_CLOSE);
		}
		return count;
	}

	private record Seen(int font, int code) {

	}

}
