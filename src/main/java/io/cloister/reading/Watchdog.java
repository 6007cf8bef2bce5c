package io.cloister.reading;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Kills processes that take too long. */
final class Watchdog implements AutoCloseable {

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("reading-watchdog").factory());

	Watchdog() {
		this.timer.setRemoveOnCancelPolicy(true);
	}

	/** Runs something after a while, unless the guard is closed before. */
	Guard after(Duration limit, Runnable expired) {
		var task = this.timer.schedule(expired, Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
		return () -> task.cancel(false);
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

	/** Stands over one piece of work. */
	interface Guard extends AutoCloseable {

		@Override
		void close();

	}

}
