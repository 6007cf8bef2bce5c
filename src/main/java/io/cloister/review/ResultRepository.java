package io.cloister.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import io.cloister.intake.DocumentId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultRepository {

	private final JdbcClient jdbc;

	ResultRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(DocumentId id, byte[] content, Instant now) {
		this.jdbc.sql("insert into result (document_id, content, created_at) values (:id, :content, :now)")
			.param("id", id.value())
			.param("content", content)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<byte[]> find(DocumentId id) {
		return this.jdbc.sql("select content from result where document_id = :id")
			.param("id", id.value())
			.query((row, n) -> row.getBytes("content"))
			.optional();
	}

}
