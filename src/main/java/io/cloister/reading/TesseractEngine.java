package io.cloister.reading;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;

/** One Tesseract handle, kept from page to page. */
final class TesseractEngine {

	private final TessBaseAPI handle = TessAPI1.TessBaseAPICreate();

	TesseractEngine() {
		var failed = TessAPI1.TessBaseAPIInit3(this.handle, System.getProperty("cloister.tessdata"),
				System.getProperty("cloister.languages"));
		if (failed != 0) {
			throw new IllegalStateException("Tesseract cannot be started");
		}
	}

	/**
	 * The words of a picture in reading order, with boxes in pixels.
	 * @param segmentation one of Tesseract's page segmentation modes
	 * @param threshold how ink is told from paper
	 */
	List<Word> recognise(Pixels grey, int segmentation, Threshold threshold) {
		var data = ByteBuffer.allocateDirect(grey.data().length);
		data.put(grey.data()).flip();
		TessAPI1.TessBaseAPISetPageSegMode(this.handle, segmentation);
		TessAPI1.TessBaseAPISetVariable(this.handle, "thresholding_method", threshold.code);
		TessAPI1.TessBaseAPISetImage(this.handle, data, grey.width(), grey.height(), 1, grey.width());
		TessAPI1.TessBaseAPISetSourceResolution(this.handle, Math.clamp(grey.dpi(), 70, 2400));
		try {
			return (TessAPI1.TessBaseAPIRecognize(this.handle, null) == 0) ? words() : List.of();
		}
		finally {
			TessAPI1.TessBaseAPIClear(this.handle);
			TessAPI1.TessBaseAPIClearAdaptiveClassifier(this.handle);
		}
	}

	private List<Word> words() {
		var iterator = TessAPI1.TessBaseAPIGetIterator(this.handle);
		if (iterator == null) {
			return List.of();
		}
		try {
			return new Words(iterator).collect();
		}
		finally {
			TessAPI1.TessResultIteratorDelete(iterator);
		}
	}

	/** How ink is told from paper. */
	enum Threshold {

		/** By one level for the whole picture (Otsu): sharp, and quick. */
		GLOBAL("0"),

		/** By the surroundings (Sauvola): finds print beside dark areas. */
		LOCAL("2");

		private final String code;

		Threshold(String code) {
			this.code = code;
		}

	}

	private static final class Words {

		private static final int WORD = TessPageIteratorLevel.RIL_WORD;

		private final TessResultIterator iterator;

		private final List<Word> words = new ArrayList<>();

		private int line = -1;

		private int block = -1;

		Words(TessResultIterator iterator) {
			this.iterator = iterator;
		}

		List<Word> collect() {
			var place = TessAPI1.TessResultIteratorGetPageIterator(this.iterator);
			do {
				if (TessAPI1.TessPageIteratorIsAtBeginningOf(place, TessPageIteratorLevel.RIL_PARA) != 0) {
					this.block++;
				}
				if (TessAPI1.TessPageIteratorIsAtBeginningOf(place, TessPageIteratorLevel.RIL_TEXTLINE) != 0) {
					this.line++;
				}
				add(place);
			}
			while (TessAPI1.TessResultIteratorNext(this.iterator, WORD) != 0);
			return this.words;
		}

		private void add(TessPageIterator place) {
			var left = IntBuffer.allocate(1);
			var top = IntBuffer.allocate(1);
			var right = IntBuffer.allocate(1);
			var bottom = IntBuffer.allocate(1);
			var text = text();
			if (!text.isEmpty() && TessAPI1.TessPageIteratorBoundingBox(place, WORD, left, top, right, bottom) != 0) {
				double confidence = TessAPI1.TessResultIteratorConfidence(this.iterator, WORD) / 100.0;
				this.words.add(new Word(text, Math.clamp(confidence, 0, 1),
						new Box(left.get(0), top.get(0), right.get(0), bottom.get(0)), Math.max(this.line, 0),
						Math.max(this.block, 0)));
			}
		}

		private String text() {
			var pointer = TessAPI1.TessResultIteratorGetUTF8Text(this.iterator, WORD);
			if (pointer == null) {
				return "";
			}
			try {
				return PlainText.of(pointer.getString(0, "UTF-8"));
			}
			finally {
				TessAPI1.TessDeleteText(pointer);
			}
		}

	}

}
