package io.cloister.startup;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Knows where people reach the pages. */
@Component
class Address {

	private final Environment environment;

	private volatile int port;

	Address(Environment environment) {
		this.environment = environment;
	}

	@EventListener
	void serverStarted(WebServerInitializedEvent event) {
		if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
			this.port = event.getWebServer().getPort();
		}
	}

	String url() {
		var host = this.environment.getProperty("server.address", "127.0.0.1");
		var secure = this.environment.getProperty("server.ssl.enabled", Boolean.class, false);
		return (secure ? "https://" : "http://") + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + this.port;
	}

}
