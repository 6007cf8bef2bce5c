package io.cloister.processing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.cloister.Application;
import io.cloister.doctype.DocumentType;
import io.cloister.extraction.Extraction;
import io.cloister.extraction.ExtractionEngine;
import io.cloister.reading.Page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The service with an engine that never ends, so that it can be killed while it works.
 */
final class HeldApplication {

	static final String MARK = "extraction-has-begun";

	private HeldApplication() {
	}

	public static void main(String[] args) {
		new SpringApplication(Application.class, Held.class).run(args);
	}

	// not a @Configuration: the scan of every other test would find it
	static class Held {

		@Bean
		@Primary
		ExtractionEngine heldEngine(@Value("${cloister.data}") Path data) {
			return new HeldEngine(data);
		}

	}

	private record HeldEngine(Path data) implements ExtractionEngine {

		@Override
		public String name() {
			return "HELD";
		}

		@Override
		public Extraction extract(List<Page> pages, DocumentType type) {
			try {
				Files.writeString(this.data.resolve(MARK), "");
				Thread.sleep(Long.MAX_VALUE);
				throw new IllegalStateException("Not held any longer");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
