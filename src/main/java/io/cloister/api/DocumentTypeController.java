package io.cloister.api;

import java.util.List;

import io.cloister.doctype.DocumentType;
import io.cloister.doctype.DocumentTypes;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/document-types")
class DocumentTypeController {

	private final DocumentTypes types;

	DocumentTypeController(DocumentTypes types) {
		this.types = types;
	}

	record Summary(String id, String title, int version) {

		static Summary of(DocumentType type) {
			return new Summary(type.id(), type.title(), type.version());
		}

	}

	@GetMapping
	Items<Summary> list() {
		return new Items<>(List.copyOf(this.types.all()).stream().map(Summary::of).toList(), null);
	}

	@GetMapping("/{id}")
	DocumentType type(@PathVariable String id) {
		return this.types.find(id)
			.orElseThrow(() -> new NotReady("UNKNOWN_DOCUMENT_TYPE", "There is no document type with this id."));
	}

}
