package io.cloister.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.cloister.intake.Document;
import io.cloister.intake.DocumentId;
import io.cloister.intake.FileFormat;
import io.cloister.intake.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StageTests {

	@Test
	void readingSaysHowFarItIs() {
		var stages = Stage.of(document(Status.READING, 28, 6));

		assertThat(stages).extracting(Stage::state).containsExactly("done", "now", "next", "next");
		assertThat(stages).extracting(Stage::text).contains("Reading page 7 of 28");
	}

	@Test
	void theLastPageIsNotFollowedByAnother() {
		var step = Step.of(document(Status.READING, 28, 28));

		assertThat(step).isEqualTo(new Step("Reading page 28 of 28", 28, 28));
	}

	@Test
	void aFileWithoutPagesYetIsBeingOpened() {
		assertThat(Step.of(document(Status.READING, null, 0))).isEqualTo(new Step("Opening the file", null, null));
	}

	@Test
	void whatIsSettledHasNoStages() {
		for (var status : List.of(Status.IN_REVIEW, Status.ACCEPTED, Status.REJECTED, Status.FAILED)) {
			assertThat(Stage.of(document(status, 1, 1))).isEmpty();
		}
	}

	private static Document document(Status status, @Nullable Integer pages, int done) {
		return new Document(new DocumentId(UUID.randomUUID()), "scan.pdf", FileFormat.PDF, 1, "00", null, null, status,
				pages, done, 1, null, Instant.EPOCH, Instant.EPOCH);
	}

}
