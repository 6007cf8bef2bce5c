package io.cloister.reading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the words of a page travel over a pipe. */
final class WordList {

	/** Most words of one page; a dense page of print has about a thousand. */
	static final int MOST = 50_000;

	private static final int LONGEST = 1024;

	private WordList() {
	}

	static void write(List<Word> words, DataOutputStream out) throws IOException {
		var count = Math.min(words.size(), MOST);
		out.writeInt(count);
		for (var word : words.subList(0, count)) {
			write(word, out);
		}
	}

	private static void write(Word word, DataOutputStream out) throws IOException {
		var text = word.text().getBytes(StandardCharsets.UTF_8);
		var length = Math.min(text.length, LONGEST);
		out.writeShort(length);
		out.write(text, 0, length);
		out.writeFloat((float) word.confidence());
		for (var edge : Arrays.asList(word.box().left(), word.box().top(), word.box().right(), word.box().bottom())) {
			out.writeFloat(edge.floatValue());
		}
		out.writeInt(word.line());
		out.writeInt(word.block());
	}

	/**
	 * Reads words a helper process sent, and trusts none: text is stripped of what cannot
	 * be seen, boxes are cut to the frame, words with nothing left are dropped.
	 * @param frame the area the words stand in
	 */
	static List<Word> read(ByteBuffer body, Box frame) throws Frame.BrokenPipe {
		try {
			var count = body.getInt();
			if (count < 0 || count > MOST) {
				throw new Frame.BrokenPipe();
			}
			var words = new ArrayList<Word>(count);
			for (int i = 0; i < count; i++) {
				readOne(body, frame, words);
			}
			return words;
		}
		catch (BufferUnderflowException | IllegalArgumentException ex) {
			throw new Frame.BrokenPipe();
		}
	}

	private static void readOne(ByteBuffer body, Box frame, List<Word> words) throws Frame.BrokenPipe {
		var length = body.getShort();
		if (length < 0 || length > LONGEST) {
			throw new Frame.BrokenPipe();
		}
		var bytes = new byte[length];
		body.get(bytes);
		var text = PlainText.of(new String(bytes, StandardCharsets.UTF_8));
		var confidence = Math.clamp(body.getFloat(), 0.0, 1.0);
		var box = cut(body.getFloat(), body.getFloat(), body.getFloat(), body.getFloat(), frame);
		int line = body.getInt();
		int block = body.getInt();
		if (!text.isBlank()) {
			words.add(new Word(text, Double.isNaN(confidence) ? 0 : confidence, box, line, block));
		}
	}

	static Box cut(float left, float top, float right, float bottom, Box frame) {
		return new Box(Math.clamp(left, frame.left(), frame.right()), Math.clamp(top, frame.top(), frame.bottom()),
				Math.clamp(right, frame.left(), frame.right()), Math.clamp(bottom, frame.top(), frame.bottom()));
	}

}
