package io.cloister.reading;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Tells whether documents can be read, in which languages, and how well shut in. */
@Component
class ReadingHealthIndicator extends AbstractHealthIndicator {

	private final Reader reader;

	ReadingHealthIndicator(Reader reader) {
		super("Documents cannot be read");
		this.reader = reader;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.up()
			.withDetail("sandbox", this.reader.sandbox().name())
			.withDetail("languages", this.reader.languages());
	}

}
