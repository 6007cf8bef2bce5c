package io.cloister.api;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.cloister.audit.Actor;
import io.cloister.intake.DocumentId;
import io.cloister.intake.DocumentQuery;
import io.cloister.intake.Documents;
import io.cloister.intake.Status;
import io.cloister.intake.Upload;
import io.cloister.processing.Processing;
import io.cloister.review.Result;
import io.cloister.review.Viewing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/documents")
class DocumentController {

	private static final int PAGE = 50;

	private final Processing processing;

	private final Documents documents;

	private final Viewing viewing;

	DocumentController(Processing processing, Documents documents, Viewing viewing) {
		this.processing = processing;
		this.documents = documents;
		this.viewing = viewing;
	}

	@PostMapping
	ResponseEntity<DocumentView> upload(@RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String documentType,
			@RequestParam(required = false) @Nullable String password, Actor actor) throws IOException {
		var upload = new Upload(file.getOriginalFilename(), file.getBytes(), blankToNull(documentType));
		var receipt = this.processing.submit(upload, (password == null || password.isEmpty()) ? null : password, actor);
		var location = URI.create("/api/v1/documents/" + receipt.document().id());
		var answer = receipt.duplicate() ? ResponseEntity.ok() : ResponseEntity.accepted();
		return answer.location(location).body(DocumentView.of(receipt.document(), receipt.duplicate() ? true : null));
	}

	@GetMapping
	Items<DocumentView> list(@RequestParam(required = false) @Nullable Status status,
			@RequestParam(required = false) @Nullable String documentType,
			@RequestParam(required = false) @Nullable String cursor) {
		var after = (cursor != null) ? DocumentQuery.Cursor.decode(cursor) : null;
		var found = this.documents.find(new DocumentQuery(status, documentType, after), PAGE + 1);
		return Items.page(found, PAGE, document -> DocumentQuery.Cursor.behind(document).encode(), DocumentView::of);
	}

	@GetMapping("/{id}")
	DocumentView document(@PathVariable DocumentId id) {
		return DocumentView.of(this.documents.get(id));
	}

	@GetMapping("/{id}/text")
	Map<String, List<PageView>> text(@PathVariable DocumentId id, @RequestParam(defaultValue = "false") boolean words,
			Actor actor) {
		return Map.of("pages", this.viewing.text(id, actor).stream().map(page -> PageView.of(page, words)).toList());
	}

	@GetMapping("/{id}/pages/{number}/image")
	ResponseEntity<byte[]> image(@PathVariable DocumentId id, @PathVariable int number, Actor actor) {
		return this.viewing.image(id, number, actor)
			.map(image -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(image))
			.orElseThrow(() -> new NotReady("PAGE_IMAGE_MISSING", "There is no picture of this page."));
	}

	@GetMapping("/{id}/original")
	ResponseEntity<byte[]> original(@PathVariable DocumentId id, Actor actor) {
		var document = this.documents.get(id);
		// never shown inline: a hostile file must not run in somebody's browser
		var attachment = ContentDisposition.attachment().filename(id + extension(document.format().name())).build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.format().mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(this.viewing.original(id, actor));
	}

	@GetMapping("/{id}/extraction")
	Result extraction(@PathVariable DocumentId id, Actor actor) {
		return this.viewing.result(id, actor)
			.orElseThrow(() -> new NotReady("NO_EXTRACTION",
					"There is no extraction of this document: it is still being processed, or it failed. "
							+ "GET /api/v1/documents/{id} tells which."));
	}

	private static String extension(String format) {
		return "." + format.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
