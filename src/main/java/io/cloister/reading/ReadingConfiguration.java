package io.cloister.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

	@Bean(destroyMethod = "close")
	Reader reader(ReadingProperties properties) {
		return new Reader(properties, ParserMain.class, OcrMain.class);
	}

}
