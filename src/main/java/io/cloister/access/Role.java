package io.cloister.access;

/** What somebody may do. Roles are independent: an auditor sees no document. */
public enum Role {

	/** Uploads, reads and reviews documents. */
	OFFICER,
	/** Reads the log, never a document's content. */
	AUDITOR,
	/** Manages people and tokens. */
	ADMIN;

	String authority() {
		return "ROLE_" + name();
	}

}
