package io.cloister.doctype;

import java.nio.file.Path;

/** The built-in document types for other modules' tests. */
public final class DocumentTypeCatalogue {

	private DocumentTypeCatalogue() {
	}

	/** The built-in types alone. */
	public static DocumentTypes builtIn() {
		return new DocumentTypes(new DocumentTypeProperties(Path.of("no", "such", "folder")));
	}

}
