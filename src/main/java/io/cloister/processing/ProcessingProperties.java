package io.cloister.processing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the service is with a document.
 *
 * @param attempts how often a step is begun before the document is given up
 * @param firstRetry how long after the first failure a step is tried again; doubled with
 * each further failure
 * @param longestRetry the longest time between two attempts
 */
@ConfigurationProperties("cloister.processing")
record ProcessingProperties(@DefaultValue("4") int attempts, @DefaultValue("2s") Duration firstRetry,
		@DefaultValue("5m") Duration longestRetry) {

	ProcessingProperties {
		if (attempts < 1) {
			throw new IllegalArgumentException("cloister.processing.attempts must be at least 1, but is " + attempts);
		}
	}

	Duration retryAfter(int failures) {
		var wait = this.firstRetry.multipliedBy(1L << Math.min(failures, 20));
		return (wait.compareTo(this.longestRetry) < 0) ? wait : this.longestRetry;
	}

}
