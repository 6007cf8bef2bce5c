package io.cloister.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.cloister.audit.Actor;
import io.cloister.intake.Receipt;
import io.cloister.intake.Upload;
import io.cloister.intake.UploadRefused;
import io.cloister.processing.Processing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files from the upload form, with a script or without. */
@Controller
class Uploads {

	private final Processing processing;

	Uploads(Processing processing) {
		this.processing = processing;
	}

	/**
	 * What became of one file.
	 *
	 * @param duplicate whether the same bytes were here before
	 */
	record Taken(String id, boolean duplicate) {
	}

	@PostMapping(path = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Taken> upload(@RequestParam MultipartFile file,
			@RequestParam(required = false) @Nullable String documentType, Actor actor) throws IOException {
		var receipt = submit(file, documentType, actor);
		var answer = receipt.duplicate() ? ResponseEntity.ok() : ResponseEntity.accepted();
		return answer.body(new Taken(receipt.document().id().toString(), receipt.duplicate()));
	}

	@PostMapping(path = "/documents", produces = MediaType.TEXT_HTML_VALUE)
	String upload(@RequestParam("file") List<MultipartFile> files,
			@RequestParam(required = false) @Nullable String documentType, Actor actor, RedirectAttributes next)
			throws IOException {
		var refusals = new ArrayList<String>();
		for (var file : files) {
			try {
				submit(file, documentType, actor);
			}
			catch (UploadRefused ex) {
				refusals.add(file.getOriginalFilename() + ": " + ex.getMessage());
			}
		}
		next.addFlashAttribute("refusals", refusals);
		return "redirect:/";
	}

	private Receipt submit(MultipartFile file, @Nullable String documentType, Actor actor) throws IOException {
		var type = (documentType != null && !documentType.isBlank()) ? documentType : null;
		return this.processing.submit(new Upload(file.getOriginalFilename(), file.getBytes(), type), actor);
	}

}
