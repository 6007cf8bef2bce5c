package io.cloister.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.cloister.audit.Actor;
import io.cloister.audit.AuditEvent;
import io.cloister.audit.AuditTrail;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in. */
@Service
public class Accounts implements UserDetailsService {

	private final AccountRepository accounts;

	private final PasswordEncoder passwords;

	private final AuditTrail audit;

	private final Clock clock;

	Accounts(AccountRepository accounts, PasswordEncoder passwords, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether nobody can sign in yet. */
	public boolean isEmpty() {
		return this.accounts.isEmpty();
	}

	/** Lets somebody sign in from now on. */
	@Transactional
	public void create(String username, String password, Set<Role> roles, Actor actor) {
		var account = new Account(UUID.randomUUID(), username, this.passwords.encode(password), roles, false);
		this.accounts.insert(account, this.clock.instant());
		this.audit.record(AuditEvent.of(AuditEvent.Action.ACCOUNT_CREATED, Map.of("username", username)), actor);
	}

	@Override
	public UserDetails loadUserByUsername(String username) {
		var account = this.accounts.find(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
		return User.withUsername(account.username())
			.password(account.password())
			.disabled(account.disabled())
			.authorities(account.roles().stream().map(Role::authority).toArray(String[]::new))
			.build();
	}

}
