package io.cloister.reading;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import io.cloister.reading.ChildProcess.Died;
import io.cloister.reading.PageRecognition.Recognised;

/**
 * Recognition processes that are kept, as many as pages may be recognised at once. They
 * are started when there is work for them, and replaced when they have died or served
 * long enough.
 */
final class OcrPool implements AutoCloseable {

	private final Supplier<ChildProcess> start;

	private final Duration pageTime;

	private final int pagesPerWorker;

	private final BlockingDeque<OcrWorker> idle = new LinkedBlockingDeque<>();

	private final java.util.Set<OcrWorker> all = ConcurrentHashMap.newKeySet();

	private final ExecutorService threads;

	// Pages in memory: one at work and one waiting for each worker.
	private final Semaphore room;

	private volatile boolean closed;

	OcrPool(Supplier<ChildProcess> start, ReadingProperties properties) {
		this.start = start;
		this.pageTime = properties.pageTime();
		this.pagesPerWorker = properties.pagesPerWorker();
		this.threads = Executors.newFixedThreadPool(properties.workers(),
				Thread.ofPlatform().daemon().name("reading-ocr-", 0).factory());
		this.room = new Semaphore(properties.workers() * 2, true);
	}

	/** Recognises a page; blocks while enough pages wait already. */
	CompletableFuture<Recognition> submit(Pixels scan) {
		this.room.acquireUninterruptibly();
		return CompletableFuture.supplyAsync(() -> recognise(scan), this.threads)
			.whenComplete((recognition, failure) -> this.room.release());
	}

	// A page that kills its worker is tried once more: the worker may have been the
	// reason.
	private Recognition recognise(Pixels scan) {
		var first = attempt(scan);
		var again = first instanceof Recognition.Failed failed && failed.failure() == PageFailure.OCR_CRASHED;
		return (again && !this.closed) ? attempt(scan) : first;
	}

	private Recognition attempt(Pixels scan) {
		var worker = take();
		try {
			var recognised = worker.recognise(scan, this.pageTime);
			giveBack(worker);
			return new Recognition.Words(recognised);
		}
		catch (Died ex) {
			retire(worker);
			return new Recognition.Failed(
					(ex.death() == Refusal.TIMED_OUT) ? PageFailure.PAGE_TIMED_OUT : PageFailure.OCR_CRASHED);
		}
	}

	private OcrWorker take() {
		var worker = this.idle.pollFirst();
		if (worker == null) {
			worker = new OcrWorker(this.start.get());
			this.all.add(worker);
		}
		return worker;
	}

	private void giveBack(OcrWorker worker) {
		if (this.closed || worker.pages() >= this.pagesPerWorker) {
			retire(worker);
		}
		else {
			this.idle.addFirst(worker);
		}
	}

	private void retire(OcrWorker worker) {
		this.all.remove(worker);
		worker.close();
	}

	@Override
	public void close() {
		this.closed = true;
		this.threads.shutdownNow();
		List.copyOf(this.all).forEach(this::retire);
	}

	/** How the recognition of a page ended. */
	sealed interface Recognition {

		/** What is on it. */
		record Words(Recognised found) implements Recognition {

		}

		/** The page could not be recognised. */
		record Failed(PageFailure failure) implements Recognition {

		}

	}

}
