package io.cloister;

import java.time.Clock;
import java.time.Duration;

import io.cloister.startup.Migration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Cloister. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

	public static void main(String[] args) {
		if (Migration.isWanted(args)) {
			Migration.run(args);
		}
		else {
			SpringApplication.run(Application.class, args);
		}
	}

	// PostgreSQL keeps microseconds; a finer clock would break equality after a round
	// trip.
	@Bean
	Clock clock() {
		return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
	}

}
