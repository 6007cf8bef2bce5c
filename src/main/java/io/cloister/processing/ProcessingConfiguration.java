package io.cloister.processing;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.cloister.intake.DocumentId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

	static final String TASK = "process-document";

	// The instance is the document's id. How often it was tried stands in the document's
	// row,
	// since an attempt that takes the whole service down is never reported as a failure.
	@Bean
	OneTimeTask<Void> processDocument(Steps steps, ProcessingProperties properties, Clock clock) {
		return Tasks.oneTime(TASK)
			.onFailure((complete, operations) -> operations.reschedule(complete,
					clock.instant().plus(properties.retryAfter(complete.getExecution().consecutiveFailures))))
			.execute((instance, context) -> steps.take(DocumentId.of(instance.getId())));
	}

}
