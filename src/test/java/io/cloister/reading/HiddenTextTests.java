package io.cloister.reading;

import java.io.IOException;
import java.nio.file.Path;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.cloister.intake.FileFormat;
import io.cloister.reading.PageFinding.Code;
import io.cloister.reading.ReadingOutcome.Read;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenTextTests {

	private static Reader reader;

	@BeforeAll
	static void start(@TempDir Path folder) {
		reader = TestReaders.with(folder);
	}

	@AfterAll
	static void stop() {
		reader.close();
	}

	@Test
	void hiddenTextIsReportedAndNeverRead() throws IOException {
		var files = HiddenTextDocuments.hiding();
		assertThat(files).hasSizeGreaterThanOrEqualTo(20);
		var softly = new SoftAssertions();
		files.forEach((way, file) -> {
			var page = read(file);
			softly.assertThat(page.findings()).as(way).isNotEmpty();
			softly.assertThat(page.text())
				.as(way)
				.contains(HiddenTextDocuments.SEEN)
				.doesNotContain("Transfer", "everything", "Mallory");
		});
		softly.assertAll();
	}

	@Test
	void honestFilesAreNotSuspected() throws IOException {
		var files = HiddenTextDocuments.honest();
		assertThat(files).hasSizeGreaterThanOrEqualTo(50);
		var softly = new SoftAssertions();
		files.forEach((kind, file) -> {
			var page = read(file);
			softly.assertThat(page.findings()).as(kind).isEmpty();
			softly.assertThat(page.words()).as(kind).hasSizeGreaterThan(2);
		});
		softly.assertAll();
	}

	@Test
	void textThatSaysSomethingElseThanItShowsIsReadFromThePicture() throws IOException {
		var page = read(HiddenTextDocuments.lying());
		assertThat(page.decision()).isEqualTo(TextDecision.TEXT_LAYER_DIFFERS);
		assertThat(page.source()).isEqualTo(Page.Source.OCR);
		assertThat(page.findings()).extracting(PageFinding::code).containsOnly(Code.TEXT_DIFFERS);
		assertThat(page.text()).contains("8640.00", "9870.40");
	}

	private static Page read(byte[] file) {
		var outcome = reader.read(file, FileFormat.PDF, (done, total) -> {
		});
		return ((Read) outcome).pages().getFirst().page();
	}

}
