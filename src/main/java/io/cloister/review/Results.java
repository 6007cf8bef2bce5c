package io.cloister.review;

import java.util.Optional;

import io.cloister.intake.DocumentId;
import io.cloister.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The results of documents, encrypted. */
@Service
public class Results {

	private static final String COLUMN = "result.content";

	private final ResultRepository results;

	private final Vault vault;

	private final JsonMapper json;

	Results(ResultRepository results, Vault vault, JsonMapper json) {
		this.results = results;
		this.vault = vault;
		this.json = json;
	}

	/** Keeps the result of a document, in the transaction that ends its extraction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(DocumentId id, Result result) {
		var content = this.vault.keyOf(id.value()).encrypt(COLUMN, this.json.writeValueAsBytes(result));
		this.results.insert(id, content, result.provenance().extractedAt());
	}

	/** The result of a document, once there is one. */
	public Optional<Result> find(DocumentId id) {
		return this.results.find(id)
			.map(encrypted -> this.json.readValue(this.vault.keyOf(id.value()).decrypt(COLUMN, encrypted),
					Result.class));
	}

}
