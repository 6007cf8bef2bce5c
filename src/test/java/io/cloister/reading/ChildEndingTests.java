package io.cloister.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.cloister.reading.CageTests.Probes;
import io.cloister.reading.ChildProcess.Died;
import io.cloister.reading.ProbeMain.Trick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The ways a helper process can end, each with a real one. None leaves anything. */
@Timeout(60)
class ChildEndingTests {

	private static final Duration SHORT = Duration.ofSeconds(1);

	@TempDir
	Path folder;

	private Set<Long> before = Set.of();

	private Probes probes;

	@BeforeEach
	void open() {
		this.before = children();
		this.probes = new Probes(this.folder);
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		assertThat(children()).isSubsetOf(this.before);
		assertThat(folders()).isEmpty();
		this.probes.close();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void oneThatIsDoneEndsByItself() throws Exception {
		try (var probe = this.probes.start(ProbeMain.class)) {
			assertThat(this.probes.tell(probe, Trick.READ_FILE)).isEqualTo("WORKED");
			assertThat(probe.exit().get(10, TimeUnit.SECONDS).exitValue()).isZero();
		}
	}

	@Test
	void oneThatIsDoneButLingersIsKilled() throws Exception {
		try (var probe = this.probes.start(ProbeMain.class)) {
			assertThat(this.probes.tell(probe, Trick.LINGER)).isEqualTo("WORKED");
			assertThat(probe.isAlive()).isTrue();
		}
	}

	@Test
	void oneThatTakesTooLongIsKilled() throws Exception {
		try (var probe = this.probes.start(ProbeMain.class)) {
			probe.sandbox();
			assertDies(probe, Trick.HANG, SHORT, Refusal.TIMED_OUT);
			assertThat(probe.isAlive()).isFalse();
		}
	}

	@Test
	void oneThatCannotBeKilledAtOnceHoldsNobodyUp() throws Exception {
		var own = Files.createDirectory(this.folder.resolve("stuck"));
		var stuck = new StubbornProcess(new ProcessBuilder("sleep", "600").start());
		var begin = System.nanoTime();
		try (var watchdog = new Watchdog()) {
			new ChildProcess(stuck, own, watchdog, new Sandboxes(TestReaders.properties(this.folder)), 1024).close();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
		assertThat(stuck.isAlive()).isTrue();
		stuck.letGo();
		stuck.onExit().get(10, TimeUnit.SECONDS);
		awaitNo(own);
	}

	@Test
	void oneThatFailsIsNamed() throws Exception {
		try (var probe = this.probes.start(ProbeMain.class)) {
			assertDies(probe, Trick.FAIL, Duration.ofSeconds(30), Refusal.PARSER_CRASHED);
		}
	}

	@Test
	void oneThatFailsAndLingersIsKilled() throws Exception {
		try (var probe = this.probes.start(ProbeMain.class)) {
			assertDies(probe, Trick.FAIL_AND_LINGER, Duration.ofSeconds(30), Refusal.PARSER_CRASHED);
			assertThat(probe.isAlive()).isFalse();
		}
	}

	private void assertDies(ChildProcess probe, Trick trick, Duration limit, Refusal death) {
		assertThatExceptionOfType(Died.class).isThrownBy(() -> this.probes.tell(probe, trick, limit))
			.satisfies((died) -> assertThat(died.death()).isEqualTo(death));
	}

	// The folder goes a moment after the process.
	private static void awaitNo(Path folder) {
		var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (Files.exists(folder) && System.nanoTime() < end) {
			Thread.onSpinWait();
		}
		assertThat(folder).doesNotExist();
	}

	private static Set<Long> children() {
		return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
	}

	private List<Path> folders() throws IOException {
		try (var all = Files.walk(this.folder, 2)) {
			return all.filter((path) -> path.getFileName().toString().startsWith("child-")).toList();
		}
	}

}
