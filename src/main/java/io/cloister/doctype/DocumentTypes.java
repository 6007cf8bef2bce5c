package io.cloister.doctype;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The document types there are: the built-in ones and those of the configured folder. A
 * type of the folder replaces a built-in one of the same id.
 */
@Component
public class DocumentTypes {

	private static final List<String> BUILT_IN = List.of("invoice", "receipt", "contract", "nda",
			"data_processing_agreement", "identity_document", "bank_statement", "tax_form_w9", "generic");

	/** The id of the type for everything no other type fits. */
	public static final String GENERIC = "generic";

	private final Map<String, DocumentType> types = new LinkedHashMap<>();

	private final Classifier classifier;

	DocumentTypes(DocumentTypeProperties properties) {
		BUILT_IN.forEach((id) -> this.types.put(id, builtIn(id)));
		this.types.putAll(ownTypes(properties.folder()));
		this.classifier = new Classifier(this.types.values());
	}

	/** Every type, the built-in ones first. */
	public List<DocumentType> all() {
		return List.copyOf(this.types.values());
	}

	/** The type of that id, if there is one. */
	public Optional<DocumentType> find(String id) {
		return Optional.ofNullable(this.types.get(id));
	}

	/**
	 * The type whose words say most about the text; the generic one if none does.
	 * @param text the document's text in reading order
	 */
	public DocumentType classify(String text) {
		return this.classifier.classify(text).orElseGet(() -> this.types.get(GENERIC));
	}

	private static DocumentType builtIn(String id) {
		var file = id + ".yaml";
		try (var in = DocumentTypes.class.getResourceAsStream("/document-types/" + file)) {
			if (in == null) {
				throw new IllegalStateException("No built-in document type " + id);
			}
			return DocumentTypeFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, DocumentType> ownTypes(Path folder) {
		var own = new LinkedHashMap<String, DocumentType>();
		for (var file : files(folder)) {
			var type = ownType(file);
			if (own.put(type.id(), type) != null) {
				throw new InvalidDocumentType(file.toString(), 1, "another file describes '" + type.id() + "' too");
			}
		}
		return own;
	}

	private static List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DocumentType ownType(Path file) {
		try {
			return DocumentTypeFile.parse(file.toString(), Files.readString(file));
		}
		catch (IOException _) {
			throw new InvalidDocumentType(file.toString(), 1, "cannot be read as UTF-8 text");
		}
	}

}
