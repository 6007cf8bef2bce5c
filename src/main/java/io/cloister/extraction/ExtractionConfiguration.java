package io.cloister.extraction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the engine that was asked for. */
@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {

	@Bean
	ExtractionEngine extractionEngine(ExtractionProperties properties) {
		return switch (properties.engine()) {
			case AUTO, RULES -> new RulesEngine();
			case OLLAMA -> throw new IllegalStateException("Refused by the properties");
		};
	}

}
