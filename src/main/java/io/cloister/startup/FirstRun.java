package io.cloister.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;

import io.cloister.access.Accounts;
import io.cloister.access.Role;
import io.cloister.access.Tokens;
import io.cloister.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator and a token, once, and writes them to
 * {@code first-run.json} in the data folder.
 */
@Component
@Order(1)
class FirstRun implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

	private static final String FILE = "first-run.json";

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	private final Accounts accounts;

	private final Tokens tokens;

	private final JsonMapper json;

	private final ObjectProvider<DataFolder> held;

	private final Path data;

	private final Address address;

	FirstRun(Accounts accounts, Tokens tokens, JsonMapper json, ObjectProvider<DataFolder> held,
			@Value("${cloister.data}") Path data, Address address) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.json = json;
		this.held = held;
		this.data = data;
		this.address = address;
	}

	/** What a newcomer needs to get in. */
	record Credentials(String url, String username, String password, String token) {
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		if (!this.accounts.isEmpty()) {
			return;
		}
		var folder = this.held.getIfAvailable(() -> DataFolder.hold(this.data));
		var roles = EnumSet.allOf(Role.class);
		var password = randomPassword();
		var token = this.tokens.create("first run", roles, Tokens.LONGEST_LIFE, Actor.STARTUP);
		var credentials = new Credentials(this.address.url(), "admin", password, token.secret());
		folder.writePrivately(FILE, this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(credentials));
		this.accounts.create("admin", password, roles, Actor.STARTUP);
		log.info("The first user name, password and token are in {}", folder.resolve(FILE));
	}

	private static String randomPassword() {
		var letters = new StringBuilder();
		new SecureRandom().ints(20, 0, LETTERS.length()).forEach(i -> letters.append(LETTERS.charAt(i)));
		return letters.insert(15, '-').insert(10, '-').insert(5, '-').toString();
	}

}
