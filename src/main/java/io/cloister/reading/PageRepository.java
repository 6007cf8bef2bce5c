package io.cloister.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import io.cloister.intake.DocumentId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PageRepository {

	private final JdbcClient jdbc;

	PageRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	record Row(int number, Page.Source source, Page.Status status, double width, double height, int rotation,
			@Nullable String failure, TextDecision decision, String findings, byte[] words) {

		Page page(List<Word> decrypted, List<PageFinding> parsedFindings) {
			return new Page(this.number, this.source, this.status, this.width, this.height, this.rotation, decrypted,
					this.failure, this.decision, parsedFindings);
		}

	}

	void insertReading(DocumentId id, String reader, Instant now) {
		this.jdbc.sql("insert into reading (document_id, reader, read_at) values (:id, :reader, :now)")
			.param("id", id.value())
			.param("reader", reader)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<String> findReader(DocumentId id) {
		return this.jdbc.sql("select reader from reading where document_id = :id")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	void insert(DocumentId id, Page page, String findings, byte[] words) {
		this.jdbc.sql("""
				insert into page (document_id, number, source, status, width, height, rotation, failure, decision,
				                  findings, words)
				values (:id, :number, :source, :status, :width, :height, :rotation, :failure, :decision,
				        cast(:findings as jsonb), :words)
				""")
			.param("id", id.value())
			.param("number", page.number())
			.param("source", page.source().name())
			.param("status", page.status().name())
			.param("width", page.width())
			.param("height", page.height())
			.param("rotation", page.rotation())
			.param("failure", page.failure())
			.param("decision", page.decision().name())
			.param("findings", findings)
			.param("words", words)
			.update();
	}

	void insertImage(DocumentId id, int number, byte[] content) {
		this.jdbc.sql("insert into page_image (document_id, number, content) values (:id, :number, :content)")
			.param("id", id.value())
			.param("number", number)
			.param("content", content)
			.update();
	}

	List<Row> find(DocumentId id) {
		return this.jdbc.sql("""
				select number, source, status, width, height, rotation, failure, decision,
				       findings::text as findings, words
				  from page where document_id = :id order by number
				""").param("id", id.value()).query(Row.class).list();
	}

	Optional<byte[]> findImage(DocumentId id, int number) {
		return this.jdbc.sql("select content from page_image where document_id = :id and number = :number")
			.param("id", id.value())
			.param("number", number)
			.query((row, n) -> row.getBytes("content"))
			.optional();
	}

}
