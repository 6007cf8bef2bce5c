package io.cloister.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.cloister.intake.DocumentId;
import io.cloister.vault.ContentKey;
import io.cloister.vault.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pages that were read, encrypted. */
@Service
public class Pages {

	private static final TypeReference<List<Word>> WORDS = new TypeReference<>() {
	};

	private static final TypeReference<List<PageFinding>> FINDINGS = new TypeReference<>() {
	};

	private final PageRepository pages;

	private final Vault vault;

	private final JsonMapper json;

	private final Clock clock;

	Pages(PageRepository pages, Vault vault, JsonMapper json, Clock clock) {
		this.pages = pages;
		this.vault = vault;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps the pages of a document, in the transaction that ends its reading. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(DocumentId id, ReadingOutcome.Read read) {
		this.pages.insertReading(id, read.reader(), this.clock.instant());
		var key = this.vault.keyOf(id.value());
		for (var each : read.pages()) {
			var page = each.page();
			this.pages.insert(id, page, this.json.writeValueAsString(page.findings()),
					key.encrypt(words(page.number()), this.json.writeValueAsBytes(page.words())));
			if (each.image() != null) {
				this.pages.insertImage(id, page.number(), key.encrypt(image(page.number()), each.image()));
			}
		}
	}

	/** The pages of a document in order; none if it was not read yet. */
	public List<Page> of(DocumentId id) {
		var rows = this.pages.find(id);
		if (rows.isEmpty()) {
			return List.of();
		}
		var key = this.vault.keyOf(id.value());
		return rows.stream()
			.map(row -> row.page(words(row, key), this.json.readValue(row.findings(), FINDINGS)))
			.toList();
	}

	/** The programs that read a document, with versions and languages. */
	public Optional<String> reader(DocumentId id) {
		return this.pages.findReader(id);
	}

	/** The picture of a page as PNG, if there is one. */
	public Optional<byte[]> image(DocumentId id, int number) {
		return this.pages.findImage(id, number)
			.map(encrypted -> this.vault.keyOf(id.value()).decrypt(image(number), encrypted));
	}

	private List<Word> words(PageRepository.Row row, ContentKey key) {
		return this.json.readValue(key.decrypt(words(row.number()), row.words()), WORDS);
	}

	private static String words(int number) {
		return "page.words/" + number;
	}

	private static String image(int number) {
		return "page_image.content/" + number;
	}

}
