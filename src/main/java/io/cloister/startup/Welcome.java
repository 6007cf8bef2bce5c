package io.cloister.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the pages are, once they are there. */
@Component
class Welcome {

	private static final Logger log = LoggerFactory.getLogger(Welcome.class);

	private final Address address;

	Welcome(Address address) {
		this.address = address;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		log.info("Cloister is ready at {}", this.address.url());
	}

}
