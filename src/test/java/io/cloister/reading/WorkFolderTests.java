package io.cloister.reading;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WorkFolderTests {

	@Test
	void theFolderOfALivingReaderIsKept(@TempDir Path parent) {
		try (var first = WorkFolder.create(parent); var _ = WorkFolder.create(parent)) {
			assertThat(first.newFolder("child")).exists();
		}
		assertThat(parent).isEmptyDirectory();
	}

	@Test
	void theFolderOfADeadReaderIsRemoved(@TempDir Path parent) throws Exception {
		var left = Files.createDirectory(parent.resolve("cloister-reading-1"));
		Files.createFile(left.resolve("lock"));
		Files.createFile(Files.createDirectory(left.resolve("child-1")).resolve("leftover"));
		WorkFolder.create(parent).close();
		assertThat(left).doesNotExist();
	}

	@Test
	void foldersOfOthersAreKept(@TempDir Path parent) throws Exception {
		var other = Files.createFile(Files.createDirectory(parent.resolve("something-else")).resolve("lock"));
		WorkFolder.create(parent).close();
		assertThat(other).exists();
	}

}
