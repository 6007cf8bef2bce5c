package io.cloister.intake;

/** Where a document stands. */
public enum Status {

	RECEIVED, READING, EXTRACTING, IN_REVIEW, ACCEPTED, REJECTED, FAILED;

	/** Whether the machine is done with it. */
	public boolean isSettled() {
		return this == IN_REVIEW || this == ACCEPTED || this == REJECTED || this == FAILED;
	}

}
