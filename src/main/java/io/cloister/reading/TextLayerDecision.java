package io.cloister.reading;

/** Decides for a PDF page whether its own text is what a person sees on it. */
enum TextLayerDecision {

	/** Its text layer is taken. */
	TEXT_LAYER,

	/** It has to be recognised from its picture. */
	PICTURE,

	/** There is nothing on it. */
	NOTHING;

	/** So large a picture is the page: a scan, and text on it an earlier recognition. */
	private static final double PAGE_SIZED = 0.8;

	/** So few characters on a scan are a stamp or a page number. */
	private static final int STAMP = 100;

	private static final double MOST_UNKNOWN = 0.2;

	static TextLayerDecision of(PageContent content, PageShape shape) {
		long characters = content.visible().stream().filter((glyph) -> !glyph.isBlank()).count();
		if (characters == 0) {
			return (content.pictures().isEmpty() && content.strokes() == 0) ? NOTHING : PICTURE;
		}
		long unknown = content.visible().stream().filter(TextLayerDecision::isGarbage).count();
		var scanned = content.pictures().stream().anyMatch((picture) -> picture.coverage(shape) > PAGE_SIZED);
		var garbled = unknown > MOST_UNKNOWN * characters;
		return (garbled || (scanned && characters < STAMP)) ? PICTURE : TEXT_LAYER;
	}

	private static boolean isGarbage(Glyph glyph) {
		return !glyph.isBlank() && PlainText.of(glyph.text()).isEmpty();
	}

}
