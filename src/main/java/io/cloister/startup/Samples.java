package io.cloister.startup;

import java.io.IOException;

import io.cloister.audit.Actor;
import io.cloister.intake.DocumentQuery;
import io.cloister.intake.Documents;
import io.cloister.intake.Upload;
import io.cloister.processing.Processing;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Gives a newcomer with an empty database two documents to look at. */
@Component
@Order(2)
@Conditional(DatabaseIs.Embedded.class)
@ConditionalOnProperty(name = "cloister.samples", matchIfMissing = true)
class Samples implements ApplicationRunner {

	private final Documents documents;

	private final Processing processing;

	Samples(Documents documents, Processing processing) {
		this.documents = documents;
		this.processing = processing;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		if (!this.documents.find(new DocumentQuery(null, null, null), 1).isEmpty()) {
			return;
		}
		for (var sample : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*")) {
			this.processing.submit(new Upload(sample.getFilename(), sample.getContentAsByteArray(), null),
					Actor.STARTUP);
		}
	}

}
