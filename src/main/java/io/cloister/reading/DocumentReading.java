package io.cloister.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.cloister.intake.FileFormat;
import io.cloister.reading.ChildProcess.Died;
import io.cloister.reading.OcrPool.Recognition;
import io.cloister.reading.ParserMessage.Done;
import io.cloister.reading.ParserMessage.Opened;
import io.cloister.reading.ParserMessage.ParsedPage;
import io.cloister.reading.ParserMessage.Refused;
import io.cloister.reading.ReadingOutcome.Read;

/** The reading of one document, from its bytes to its pages. */
final class DocumentReading {

	/** So often a page may take its parser with it before the document is given up. */
	private static final int MOST_DEATHS = 3;

	private final ParserPool parsers;

	private final OcrPool recognisers;

	private final ReadingProperties limits;

	private final Progress progress;

	private final String reader;

	private final long start = System.nanoTime();

	private final List<CompletableFuture<ReadPage>> pages = new ArrayList<>();

	private Sandbox sandbox = Sandbox.ACTIVE;

	private int total;

	private int deaths;

	private int done;

	DocumentReading(ParserPool parsers, OcrPool recognisers, ReadingProperties limits, Progress progress,
			String reader) {
		this.parsers = parsers;
		this.recognisers = recognisers;
		this.limits = limits;
		this.progress = progress;
		this.reader = reader;
	}

	ReadingOutcome run(byte[] original, FileFormat format) {
		Optional<Refusal> refusal;
		do {
			refusal = parse(original, format);
		}
		while (refusal.isEmpty() && this.pages.size() < this.total);
		var read = this.pages.stream().map(CompletableFuture::join).toList();
		return refusal.<ReadingOutcome>map(Refusal::outcome).orElseGet(() -> new Read(read, this.reader, this.sandbox));
	}

	// Empty when the parser is done, or when it died on a page that is now named.
	private Optional<Refusal> parse(byte[] original, FileFormat format) {
		try (var lease = this.parsers.take()) {
			var parser = lease.process();
			this.sandbox = this.sandbox.and(parser.sandbox());
			send(ParserJob.of(original, format, this.pages.size() + 1, this.limits), parser);
			while (true) {
				switch (hear(parser)) {
					case Opened opened -> open(opened.pages());
					case ParsedPage page -> accept(page);
					case Refused refused -> {
						return Optional.of(refused.refusal());
					}
					case Done _ -> {
						return finish();
					}
				}
			}
		}
		catch (Died ex) {
			return survive(ex.death());
		}
	}

	private void send(ParserJob job, ChildProcess parser) throws Died {
		parser.within(timeLeft(), (child) -> {
			job.sendTo(child.out());
			return Done.class;
		});
	}

	private ParserMessage hear(ChildProcess parser) throws Died {
		return parser.within(timeLeft(), (child) -> ParserMessage.from(child::next));
	}

	private Duration timeLeft() {
		var left = this.limits.documentTime().minusNanos(System.nanoTime() - this.start);
		return (left.compareTo(this.limits.pageTime()) < 0) ? left : this.limits.pageTime();
	}

	private void open(int count) throws Died {
		if (count < 1 || count > this.limits.pages() || (this.total != 0 && this.total != count)) {
			throw new Died(Refusal.PARSER_CRASHED);
		}
		this.total = count;
	}

	private Optional<Refusal> finish() throws Died {
		if (this.total == 0 || this.pages.size() != this.total) {
			throw new Died(Refusal.PARSER_CRASHED);
		}
		return Optional.empty();
	}

	private void accept(ParsedPage parsed) throws Died {
		if (parsed.number() != this.pages.size() + 1 || parsed.number() > this.total) {
			throw new Died(Refusal.PARSER_CRASHED);
		}
		var scan = parsed.scan();
		if (scan == null) {
			add(CompletableFuture.completedFuture(new ReadPage(ParsedPages.page(parsed), image(parsed.view(), 0))));
		}
		else {
			// the pixels must not stay in memory until the document is done
			var bare = ParsedPages.withoutPixels(parsed);
			var view = parsed.view();
			add(this.recognisers.submit(scan).thenApply((recognition) -> recognised(bare, recognition, view)));
		}
	}

	private static ReadPage recognised(ParsedPage parsed, Recognition recognition, @Nullable Pixels view) {
		int turn = (recognition instanceof Recognition.Words words) ? words.found().turn() : 0;
		return new ReadPage(ParsedPages.page(parsed, recognition), image(view, turn));
	}

	private static byte @Nullable [] image(@Nullable Pixels view, int turn) {
		return (view != null) ? PngPicture.encode(view.turned(turn)) : null;
	}

	private void add(CompletableFuture<ReadPage> page) {
		this.pages.add(page.whenComplete((read, failure) -> report()));
	}

	private synchronized void report() {
		this.done++;
		this.progress.pageRead(this.done, this.total);
	}

	private Optional<Refusal> survive(Refusal death) {
		this.deaths++;
		var nothingElse = this.pages.isEmpty() && this.total <= 1;
		if (nothingElse || this.deaths > MOST_DEATHS || !timeLeft().isPositive() || this.pages.size() >= this.total) {
			return Optional.of(death);
		}
		var lost = ParsedPages.lost(this.pages.size() + 1, PageFailure.of(death));
		add(CompletableFuture.completedFuture(new ReadPage(lost, null)));
		return Optional.empty();
	}

}
