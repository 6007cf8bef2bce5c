package io.cloister.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, without a window and without a life of its own. */
final class Chromium implements AutoCloseable {

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Path program) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
	}

	/**
	 * Starts it. Where there is none the test is skipped, except in CI, where it fails.
	 */
	static Chromium start() {
		var program = find();
		if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
			throw new AssertionError("CI needs Chromium: install it, or name it in CHROMIUM");
		}
		Assumptions.assumeTrue(program.isPresent(), "no Chromium here: install it, or name it in CHROMIUM");
		return new Chromium(program.orElseThrow());
	}

	private static Optional<Path> find() {
		var named = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
		return Optional.of(Path.of(named)).filter(Files::isExecutable);
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
