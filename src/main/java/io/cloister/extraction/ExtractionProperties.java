package io.cloister.extraction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How values are found.
 *
 * @param engine which engine finds them
 */
@ConfigurationProperties("cloister.extraction")
record ExtractionProperties(@DefaultValue("auto") Choice engine) {

	/** The engines one can ask for. */
	enum Choice {

		/** The model where one is configured, else the rules. */
		AUTO,
		/** The model. */
		OLLAMA,
		/** The rules. */
		RULES

	}

	ExtractionProperties {
		if (engine == Choice.OLLAMA) {
			throw new IllegalArgumentException(
					"cloister.extraction.engine is ollama, but this version has only the engine rules; set it to rules or auto");
		}
	}

}
