package io.cloister.reading;

/** Whether helper processes are kept from the network and from other programs. */
public enum Sandbox {

	/** The kernel refuses them both. */
	ACTIVE,

	/** This system has no such filter, or did not let one be installed. */
	UNAVAILABLE;

	/** What holds for two processes together. */
	Sandbox and(Sandbox other) {
		return (this == ACTIVE) ? other : UNAVAILABLE;
	}

}
