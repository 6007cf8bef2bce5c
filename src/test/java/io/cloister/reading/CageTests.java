package io.cloister.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.cloister.reading.ChildProcess.Died;
import io.cloister.reading.ProbeMain.Trick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries from inside real helper processes what a hostile document would try. */
@EnabledOnOs(value = OS.LINUX, architectures = { "amd64", "aarch64" })
class CageTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = { "OPEN_SOCKET", "OPEN_ANY_SOCKET", "OPEN_SOCKET_IN_OLDER_THREAD",
			"OPEN_SOCKET_IN_NEWER_THREAD", "LISTEN", "START_PROGRAM", "SIGNAL_PARENT", "TRACE_PARENT", "WRITE_FILE",
			"FORK", "OPEN_MANY_FILES", "USE_MUCH_MEMORY" })
	void aCagedProcessIsRefused(Trick trick) throws Exception {
		try (var probes = new Probes(this.folder, "native-memory", "256MB");
				var probe = probes.start(ProbeMain.class)) {
			assertThat(probe.sandbox()).isEqualTo(Sandbox.ACTIVE);
			assertThat(probes.tell(probe, trick)).isEqualTo("REFUSED");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "READ_FILE", "START_THREAD" })
	void aCagedProcessCanStillWork(Trick trick) throws Exception {
		try (var probes = new Probes(this.folder); var probe = probes.start(ProbeMain.class)) {
			assertThat(probes.tell(probe, trick)).isEqualTo("WORKED");
		}
	}

	// Otherwise the refusals above might have other reasons than the cage.
	@ParameterizedTest
	@EnumSource(names = { "OPEN_SOCKET", "LISTEN", "START_PROGRAM", "SIGNAL_PARENT", "WRITE_FILE", "OPEN_MANY_FILES",
			"USE_MUCH_MEMORY" })
	void aFreeProcessIsNotRefused(Trick trick) throws Exception {
		try (var probes = new Probes(this.folder); var probe = probes.start(ProbeMain.Free.class)) {
			assertThat(probe.sandbox()).isEqualTo(Sandbox.UNAVAILABLE);
			assertThat(probes.tell(probe, trick)).isEqualTo("WORKED");
		}
	}

	@Test
	void whereASandboxIsRequiredNothingIsSaidToAFreeProcess() throws Exception {
		try (var probes = new Probes(this.folder, "sandbox", "required");
				var probe = probes.start(ProbeMain.Free.class)) {
			assertThatExceptionOfType(SandboxMissing.class).isThrownBy(() -> probes.tell(probe, Trick.READ_FILE))
				.withMessageContaining("cloister.reading.sandbox");
		}
	}

	@Test
	void aReaderThatRequiresASandboxStartsWhereThereIsOne() throws Exception {
		try (var reader = TestReaders.with(this.folder, "sandbox", "required")) {
			assertThat(reader.sandbox()).isEqualTo(Sandbox.ACTIVE);
		}
	}

	@Test
	void processorTimeIsLimitedByTheKernel() throws Exception {
		var spinning = Duration.ofSeconds(60);
		try (var probes = new Probes(this.folder, "parsers", "1"); var probe = probes.start(ProbeMain.Spinning.class)) {
			assertThatExceptionOfType(Died.class).isThrownBy(() -> probes.tell(probe, Trick.SPIN, spinning))
				.satisfies((died) -> assertThat(died.death()).isEqualTo(Refusal.TIMED_OUT));
		}
	}

	/** A launcher, and what it needs. */
	static final class Probes implements AutoCloseable {

		private final WorkFolder work;

		private final Watchdog watchdog = new Watchdog();

		private final ReadingProperties properties;

		private final ChildLauncher launcher;

		Probes(Path folder, String... settings) {
			this.properties = TestReaders.properties(folder, settings);
			this.work = WorkFolder.create(folder);
			this.launcher = new ChildLauncher(this.work, this.watchdog, new Sandboxes(this.properties),
					this.properties);
		}

		ChildProcess start(Class<?> main) {
			return this.launcher.parser(main);
		}

		String tell(ChildProcess probe, Trick trick) throws Died {
			return tell(probe, trick, Duration.ofSeconds(60));
		}

		String tell(ChildProcess probe, Trick trick, Duration limit) throws Died {
			return probe.within(limit, (child) -> {
				send(child, trick);
				var answer = child.next().expect(Frame.Kind.REFUSED).body();
				return StandardCharsets.UTF_8.decode(answer.position(2)).toString();
			});
		}

		private void send(ChildProcess child, Trick trick) throws IOException {
			ParserJob
				.of(trick.name().getBytes(StandardCharsets.US_ASCII), io.cloister.intake.FileFormat.PDF, 1,
						this.properties)
				.sendTo(child.out());
		}

		@Override
		public void close() {
			this.work.close();
			this.watchdog.close();
		}

	}

}
