package io.cloister.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.cloister.intake.FileFormat;
import io.cloister.reading.Page.Status;
import io.cloister.reading.ReadingOutcome.Read;
import io.cloister.reading.ReadingOutcome.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Reads hostile documents with real processes, each time followed by an honest one. */
class HostileDocumentTests {

	@TempDir
	static Path folder;

	static Reader reader;

	// of other tests in the same process
	private static Set<ProcessHandle> others = Set.of();

	@BeforeAll
	static void start() {
		others = ProcessHandle.current().children().collect(Collectors.toSet());
		reader = TestReaders.crashing(folder, "parser-heap", "128MB", "page-time", "4s", "pages", "5", "workers", "2");
	}

	@AfterEach
	void theNextDocumentIsReadAsUsual() {
		var next = read(TestDocuments.encoded(TestDocuments.paper("Business as usual"), "png"), FileFormat.PNG);
		assertThat(((Read) next).pages().getFirst().page().text()).contains("Business");
	}

	@AfterAll
	static void nothingIsLeft() throws Exception {
		var children = ProcessHandle.current().children().filter((child) -> !others.contains(child)).toList();
		assertThat(children).isNotEmpty();
		reader.close();
		assertThat(children).noneMatch(ProcessHandle::isAlive);
		try (var left = Files.list(folder)) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void garbageIsMalformed() {
		var garbage = "%PDF-1.7 and then nothing that makes sense".getBytes(StandardCharsets.US_ASCII);
		assertThat(code(read(garbage, FileFormat.PDF))).isEqualTo("MALFORMED");
		assertThat(code(read(garbage, FileFormat.PNG))).isEqualTo("MALFORMED");
		assertThat(code(read(garbage, FileFormat.JPEG))).isEqualTo("MALFORMED");
		assertThat(code(read(garbage, FileFormat.TIFF))).isEqualTo("MALFORMED");
	}

	@Test
	void aPasswordIsNamed() {
		assertThat(code(read(TestDocuments.encrypted("secret"), FileFormat.PDF))).isEqualTo("PASSWORD_PROTECTED");
	}

	@Test
	void aWrongPasswordIsNoPassword() {
		var outcome = reader.read(TestDocuments.encrypted("secret"), FileFormat.PDF, "guess", (done, total) -> {
		});
		assertThat(code(outcome)).isEqualTo("PASSWORD_PROTECTED");
	}

	@Test
	void theRightPasswordOpensTheDocument() {
		var outcome = reader.read(TestDocuments.encrypted("s\u00e9cret"), FileFormat.PDF, "s\u00e9cret",
				(done, total) -> {
				});
		assertThat(((Read) outcome).pages().getFirst().page().text()).isEqualTo("Encrypted text");
	}

	@Test
	void moreThanTheAllowedPagesAreRefused() {
		var six = TestDocuments.pdf("1", "2", "3", "4", "5", "6");
		assertThat(code(read(six, FileFormat.PDF))).isEqualTo("TOO_MANY_PAGES");
	}

	@Test
	void aParserThatExhaustsItsHeapTakesNothingWithIt() {
		assertThat(code(read(TestDocuments.hugePattern(), FileFormat.PDF))).isEqualTo("OUT_OF_MEMORY");
	}

	@Test
	void aParserThatTakesTooLongIsEnded() {
		assertThat(code(read(TestDocuments.nestedForms(), FileFormat.PDF))).isEqualTo("TIMED_OUT");
	}

	@Test
	void aPageThatNeedsTooManyPixelsIsNamed() {
		assertThat(failure(read(TestDocuments.hugePage(), FileFormat.PDF))).isEqualTo("PAGE_TOO_LARGE");
	}

	@Test
	void aPictureThatCannotBeDecodedIsNoEmptyPage() {
		assertThat(failure(read(TestDocuments.undecodable(), FileFormat.PDF))).isEqualTo("PAGE_UNREADABLE");
	}

	@Test
	void aPageThatCrashesItsWorkerOnceIsReadByAnother() {
		var page = TestDocuments.encoded(TestDocuments.paper(CrashingOcrMain.CRASHES_ONCE, 900, "Second try"), "png");
		var outcome = (Read) read(page, FileFormat.PNG);
		assertThat(outcome.pages().getFirst().page().text()).contains("Second");
	}

	@Test
	void aPageThatCrashesEveryWorkerIsNamed() {
		var pages = TestDocuments.tiff(java.util.List.of(TestDocuments.paper("Before"),
				TestDocuments.paper(CrashingOcrMain.CRASHES_ALWAYS, 900, "Never read"), TestDocuments.paper("After")));
		var outcome = (Read) read(pages, FileFormat.TIFF);
		assertThat(outcome.pages()).extracting((each) -> each.page().status())
			.containsExactly(Status.READ, Status.FAILED, Status.READ);
		assertThat(outcome.pages().get(1).page().failure()).isEqualTo("OCR_CRASHED");
		assertThat(outcome.pages().get(1).image()).isNotNull();
	}

	@Test
	void aLanguageThatIsNotThereIsNamed() {
		assertThatThrownBy(() -> TestReaders.with(folder, "languages", "eng+tlh")).isInstanceOf(MissingLanguage.class)
			.hasMessageContaining("tlh");
	}

	private static ReadingOutcome read(byte[] document, FileFormat format) {
		return reader.read(document, format, (done, total) -> {
		});
	}

	private static String code(ReadingOutcome outcome) {
		assertThat(outcome).isInstanceOf(Unreadable.class);
		assertThat(((Unreadable) outcome).message()).isNotBlank();
		return ((Unreadable) outcome).code();
	}

	private static String failure(ReadingOutcome outcome) {
		assertThat(outcome).isInstanceOf(Read.class);
		var page = ((Read) outcome).pages().getFirst().page();
		assertThat(page.status()).isEqualTo(Status.FAILED);
		return String.valueOf(page.failure());
	}

}
