package io.cloister.reading;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Parsers that are already started and wait for their one document. */
final class ParserPool implements AutoCloseable {

	private final Supplier<ChildProcess> start;

	private final BlockingQueue<ChildProcess> waiting = new LinkedBlockingQueue<>();

	private final int spare;

	private final Semaphore atWork;

	private boolean closed;

	ParserPool(Supplier<ChildProcess> start, ReadingProperties properties) {
		this.start = start;
		this.spare = properties.parsers();
		this.atWork = new Semaphore(properties.workers() + 1, true);
		Thread.ofVirtual().start(this::refill);
	}

	/**
	 * A parser nobody has used; blocks while too many are at work. Close it to give it
	 * back.
	 */
	Lease take() {
		this.atWork.acquireUninterruptibly();
		var taken = false;
		try {
			var lease = new Lease(next());
			taken = true;
			return lease;
		}
		finally {
			if (!taken) {
				this.atWork.release();
			}
			Thread.ofVirtual().start(this::refill);
		}
	}

	private ChildProcess next() {
		var parser = this.waiting.poll();
		if (parser != null && parser.isAlive()) {
			return parser;
		}
		if (parser != null) {
			parser.close();
		}
		return this.start.get();
	}

	private synchronized void refill() {
		while (!this.closed && this.waiting.size() < this.spare) {
			this.waiting.add(this.start.get());
		}
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		this.waiting.forEach(ChildProcess::close);
		this.waiting.clear();
	}

	/** A parser for one document. */
	final class Lease implements AutoCloseable {

		private final ChildProcess process;

		Lease(ChildProcess process) {
			this.process = process;
		}

		ChildProcess process() {
			return this.process;
		}

		@Override
		public void close() {
			this.process.close();
			ParserPool.this.atWork.release();
		}

	}

}
