package io.cloister.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.cloister.CloisterTest;
import io.cloister.access.Accounts;
import io.cloister.access.Role;
import io.cloister.audit.Actor;
import io.cloister.samples.Samples;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An officer's way through the pages, in a real browser. */
@CloisterTest
class BrowserJourneyTests {

	private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
		.setTimeout(120_000);

	private static Chromium chromium;

	private final List<String> complaints = new ArrayList<>();

	private final List<String> requests = new ArrayList<>();

	@LocalServerPort
	private int port;

	@Value("${cloister.data}")
	private Path data;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Accounts accounts;

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void openPage() {
		this.context = chromium.browser().newContext();
		this.page = this.context.newPage();
		this.page.onRequest((Request request) -> this.requests.add(request.url()));
		this.page.onConsoleMessage((ConsoleMessage message) -> this.complaints.add(message.text()));
		this.page.onPageError(this.complaints::add);
	}

	@AfterEach
	void closePage() {
		this.context.close();
	}

	@Test
	void aScanIsUploadedWatchedAndProved() throws IOException {
		signIn();

		upload("scan.pdf", "application/pdf", Samples.scannedInvoicePdf());
		assertThat(row("scan.pdf").locator(".status .word")).hasText("To review", PATIENTLY);
		assertThat(row("scan.pdf").locator(".pages")).containsText("1");

		this.page.keyboard().press("j");
		assertThat(row("scan.pdf").locator("a")).isFocused();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("h1")).hasText("scan.pdf");
		this.page.waitForLoadState();
		assertThat(this.page.locator(".pick").first()).isVisible();

		this.page.keyboard().press("j");
		assertThat(this.page.locator(".pick[aria-pressed=true]")).hasCount(1);
		assertThat(this.page.locator(".proof .verdict .word")).not().isEmpty();
		assertThat(this.page.locator(".proof blockquote")).not().isEmpty();
		assertHighlightLiesOnPicture();

		assertNothingLeftTheHouse();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void anOpenDocumentTurnsIntoItsResult() throws IOException {
		signIn();

		upload("receipt.png", "image/png", Samples.receiptImage());
		row("receipt.png").locator("a[href]").click();

		assertThat(this.page.locator(".title .sign .word")).hasText("To review", PATIENTLY);
		assertThat(this.page.locator(".pick").first()).isVisible();
		assertNothingLeftTheHouse();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void anAuditorIsLedToTheLogAndSeesNoDocument() {
		this.accounts.create("journey-auditor", "a password of some length", EnumSet.of(Role.AUDITOR), Actor.STARTUP);
		this.page.navigate(address("/"));
		signInAs("journey-auditor", "a password of some length");

		assertThat(this.page.locator("h1")).hasText("Audit");
		assertThat(this.page.locator("header nav")).not().containsText("Documents");
		assertThat(this.page.locator(".log tbody tr").first()).isVisible();
		this.page.navigate(address("/documents/00000000-0000-4000-8000-000000000000"));
		assertThat(this.page.locator("h1")).hasText("This is not for your role");
	}

	@Test
	void aRefusalStandsNextToItsFile() throws IOException {
		signIn();

		upload("notes.txt", "text/plain", "no picture of anything".getBytes(StandardCharsets.UTF_8));

		assertThat(row("notes.txt").locator(".status .word")).containsText("not a PDF, PNG, JPEG, TIFF or WebP");
		row("notes.txt").locator(".dismiss").click();
		assertThat(row("notes.txt")).hasCount(0);
		assertNothingLeftTheHouse();
	}

	@Test
	void aWrongPasswordIsNamedNextToTheForm() {
		this.page.navigate(address("/login"));
		signInAs("nobody", "wrong");

		assertThat(this.page.locator("form #wrong")).containsText("do not belong together");
		assertThat(this.page.locator("#username")).isFocused();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void everyPageFitsAPhone() throws IOException {
		this.page.setViewportSize(360, 740);
		this.page.navigate(address("/login"));
		assertFits();
		signIn();
		for (var path : List.of("/", "/audit", "/documents/00000000-0000-4000-8000-000000000000")) {
			this.page.navigate(address(path));
			assertFits();
		}
	}

	private void assertFits() {
		var wide = this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
		assertThat(((Number) wide).intValue()).as(this.page.url()).isLessThanOrEqualTo(0);
	}

	private void assertHighlightLiesOnPicture() {
		var mark = this.page.locator(".marks rect.on").first();
		assertThat(mark).isVisible();
		var sheet = this.page.locator(".sheet", new Page.LocatorOptions().setHas(this.page.locator("rect.on")));
		var picture = sheet.locator("img");
		this.page.waitForCondition(() -> (Integer) picture.evaluate("image => image.naturalWidth") > 0);
		assertThat(contains(picture.boundingBox(), mark.boundingBox())).isTrue();
		// the picture is as high as the drawing laid over it, or the marks would be off
		assertThat(picture.boundingBox().height).isCloseTo(sheet.locator(".marks").boundingBox().height,
				Offset.offset(1.0));
	}

	private static boolean contains(BoundingBox outer, BoundingBox inner) {
		return inner.width > 4 && inner.height > 4 && inner.x >= outer.x && inner.y >= outer.y
				&& inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
	}

	private void assertNothingLeftTheHouse() {
		assertThat(this.requests).isNotEmpty().allMatch(url -> url.startsWith(address("/")));
	}

	private void signIn() throws IOException {
		var first = this.json.readTree(this.data.resolve("first-run.json").toFile());
		this.page.navigate(address("/login"));
		signInAs(first.get("username").asString(), first.get("password").asString());
		assertThat(this.page.locator("h1")).hasText("Documents");
		this.page.waitForLoadState();
	}

	private void signInAs(String name, String password) {
		this.page.locator("#username").fill(name);
		this.page.locator("#password").fill(password);
		this.page.keyboard().press("Enter");
	}

	private void upload(String name, String type, byte[] content) {
		this.page.setInputFiles("input[type=file]", new FilePayload(name, type, content));
	}

	private Locator row(String name) {
		return this.page.locator("#rows tr", new Page.LocatorOptions().setHasText(name));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
