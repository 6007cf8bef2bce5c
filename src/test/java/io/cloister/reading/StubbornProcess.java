package io.cloister.reading;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A real process that, as one stuck in the kernel, does not end when it is killed. */
final class StubbornProcess extends Process {

	private final Process process;

	StubbornProcess(Process process) {
		this.process = process;
	}

	/** What it was stuck in is over. */
	void letGo() {
		this.process.destroyForcibly();
	}

	@Override
	public Process destroyForcibly() {
		return this;
	}

	@Override
	public void destroy() {
		destroyForcibly();
	}

	@Override
	public OutputStream getOutputStream() {
		return this.process.getOutputStream();
	}

	@Override
	public InputStream getInputStream() {
		return this.process.getInputStream();
	}

	@Override
	public InputStream getErrorStream() {
		return this.process.getErrorStream();
	}

	@Override
	public int waitFor() throws InterruptedException {
		return this.process.waitFor();
	}

	@Override
	public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
		return this.process.waitFor(timeout, unit);
	}

	@Override
	public int exitValue() {
		return this.process.exitValue();
	}

	@Override
	public boolean isAlive() {
		return this.process.isAlive();
	}

	@Override
	public CompletableFuture<Process> onExit() {
		return this.process.onExit();
	}

	@Override
	public ProcessHandle toHandle() {
		return this.process.toHandle();
	}

}
