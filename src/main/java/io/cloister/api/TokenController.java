package io.cloister.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.cloister.access.Role;
import io.cloister.access.Token;
import io.cloister.access.Tokens;
import io.cloister.audit.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

	private static final int USUAL_LIFE_DAYS = 90;

	private final Tokens tokens;

	TokenController(Tokens tokens) {
		this.tokens = tokens;
	}

	record Wanted(@NotBlank @Size(max = 100) String name, @NotEmpty Set<Role> roles,
			@Nullable @Min(1) @Max(365) Integer days) {
	}

	/** The only answer that ever holds the token itself. */
	record Made(String id, String token, Instant expiresAt) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Made create(@Valid @RequestBody Wanted wanted, Actor actor) {
		var days = (wanted.days() != null) ? wanted.days() : USUAL_LIFE_DAYS;
		var made = this.tokens.create(wanted.name(), wanted.roles(), Duration.ofDays(days), actor);
		return new Made(made.token().id(), made.secret(), made.token().expiresAt());
	}

	@GetMapping
	Items<Token> list() {
		return new Items<>(this.tokens.all(), null);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable String id, Actor actor) {
		if (!this.tokens.revoke(id, actor)) {
			throw new NotReady("UNKNOWN_TOKEN", "There is no live token with this id.");
		}
	}

}
