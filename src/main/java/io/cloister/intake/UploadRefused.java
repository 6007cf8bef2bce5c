package io.cloister.intake;

/** A file that was not taken; the message says why and what to do. */
public abstract sealed class UploadRefused extends RuntimeException {

	private UploadRefused(String message) {
		super(message);
	}

	/** The stable code of the refusal. */
	public abstract String code();

	/** There are no bytes. */
	public static final class Empty extends UploadRefused {

		public Empty() {
			super("The file is empty. Check that it was saved completely and upload it again.");
		}

		@Override
		public String code() {
			return "EMPTY_FILE";
		}

	}

	/** There are too many bytes. */
	public static final class TooLarge extends UploadRefused {

		public TooLarge() {
			super("The file is larger than 50 MB. Split it, or scan it with fewer dots per inch.");
		}

		@Override
		public String code() {
			return "FILE_TOO_LARGE";
		}

	}

	/** The bytes are none of the formats that can be read. */
	public static final class Unsupported extends UploadRefused {

		public Unsupported() {
			super("The file is not a PDF, PNG, JPEG, TIFF or WebP. Convert it to one of these and upload it again.");
		}

		@Override
		public String code() {
			return "UNSUPPORTED_FORMAT";
		}

	}

	/** The wanted document type does not exist. */
	public static final class UnknownDocumentType extends UploadRefused {

		public UnknownDocumentType() {
			super("There is no such document type. GET /api/v1/document-types lists them; leave it out to have the "
					+ "document recognised.");
		}

		@Override
		public String code() {
			return "UNKNOWN_DOCUMENT_TYPE";
		}

	}

}
