package io.cloister.web;

import io.cloister.audit.Actor;
import io.cloister.intake.DocumentId;
import io.cloister.intake.Documents;
import io.cloister.review.Viewing;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document with its pages, its values and what proves them. */
@Controller
class DocumentPage {

	private final Documents documents;

	private final Viewing viewing;

	private final DocumentViews views;

	DocumentPage(Documents documents, Viewing viewing, DocumentViews views) {
		this.documents = documents;
		this.viewing = viewing;
		this.views = views;
	}

	@GetMapping("/documents/{id}")
	String document(@PathVariable DocumentId id, Actor actor, Model model) {
		var document = this.documents.get(id);
		model.addAttribute("stages", Stage.of(document));
		if (document.status().isSettled()) {
			model.addAttribute("document", this.views.settled(document, this.viewing.text(id, actor),
					this.viewing.result(id, actor).orElse(null)));
		}
		else {
			// nothing of its content is shown yet, so nobody has looked at it
			model.addAttribute("document", this.views.inWork(document));
		}
		return "document";
	}

	@GetMapping("/documents/{id}/pages/{number}/image")
	ResponseEntity<byte[]> image(@PathVariable DocumentId id, @PathVariable int number, Actor actor) {
		return this.viewing.image(id, number, actor)
			.map(image -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(image))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
