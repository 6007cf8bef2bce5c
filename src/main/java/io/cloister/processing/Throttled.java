package io.cloister.processing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.cloister.reading.Progress;

/** Passes progress on, but not more often than people can see. */
final class Throttled implements Progress {

	private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(300);

	private final Progress next;

	private final AtomicLong last = new AtomicLong(System.nanoTime() - INTERVAL);

	Throttled(Progress next) {
		this.next = next;
	}

	@Override
	public void pageRead(int done, int total) {
		var before = this.last.get();
		var now = System.nanoTime();
		if (now - before >= INTERVAL && this.last.compareAndSet(before, now)) {
			this.next.pageRead(done, total);
		}
	}

}
