package io.cloister.access;

/**
 * A token that was just made.
 *
 * @param secret the whole text of the token; nobody can see it again
 */
public record NewToken(Token token, String secret) {

	@Override
	public String toString() {
		return "NewToken[" + this.token.id() + "]";
	}

}
