package io.cloister.reading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.cloister.reading.PageFinding.Code;

/**
 * What a parser thinks of the text layer of a page.
 *
 * @param decision where the words should come from
 * @param findings what is certain
 * @param doubtful words that are not seen as text, but that the picture may show: an
 * earlier recognition of a scan, or text hidden under a picture
 */
record Judgement(TextDecision decision, List<PageFinding> findings, List<Word> doubtful) {

	/** A page full of remarks says no more than this many. */
	static final int MOST_FINDINGS = 100;

	Judgement {
		findings = List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
		doubtful = List.copyOf(doubtful);
	}

	static Judgement of(TextDecision decision) {
		return new Judgement(decision, List.of(), List.of());
	}

	Judgement because(TextDecision other) {
		return new Judgement(other, this.findings, this.doubtful);
	}

	Judgement with(List<PageFinding> more) {
		var all = new ArrayList<>(this.findings);
		all.addAll(more);
		return new Judgement(this.decision, all, this.doubtful);
	}

	void write(DataOutputStream out) throws IOException {
		out.writeUTF(this.decision.name());
		out.writeInt(this.findings.size());
		for (var finding : this.findings) {
			out.writeUTF(finding.code().name());
			var box = finding.box();
			out.writeBoolean(box != null);
			if (box != null) {
				out.writeDouble(box.left());
				out.writeDouble(box.top());
				out.writeDouble(box.right());
				out.writeDouble(box.bottom());
			}
		}
		WordList.write(this.doubtful, out);
	}

	static Judgement read(ByteBuffer body, Box frame) throws Frame.BrokenPipe {
		var decision = Frame.constant(TextDecision.class, body);
		int count = body.getInt();
		if (count < 0 || count > MOST_FINDINGS) {
			throw new Frame.BrokenPipe();
		}
		var findings = new ArrayList<PageFinding>(count);
		for (int i = 0; i < count; i++) {
			var code = Frame.constant(Code.class, body);
			findings.add(new PageFinding(code, (body.get() == 1) ? box(body, frame) : null));
		}
		return new Judgement(decision, findings, WordList.read(body, frame));
	}

	private static Box box(ByteBuffer body, Box frame) {
		return WordList.cut((float) body.getDouble(), (float) body.getDouble(), (float) body.getDouble(),
				(float) body.getDouble(), frame);
	}

}
