package io.cloister.audit;

/**
 * Who did something.
 *
 * @param kind what kind of actor it is
 * @param id a person's user name, a token's public id, or the name of a part of the
 * service
 */
public record Actor(Kind kind, String id) {

	/** What can act. */
	public enum Kind {

		USER, TOKEN, SYSTEM, ANONYMOUS

	}

	/** The part of the service that takes documents from step to step. */
	public static final Actor PROCESSING = new Actor(Kind.SYSTEM, "processing");

	/** The part of the service that runs when it starts. */
	public static final Actor STARTUP = new Actor(Kind.SYSTEM, "startup");

	/** Somebody who has not said who they are. */
	public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, "-");

}
