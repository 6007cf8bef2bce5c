package io.cloister.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.cloister.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentRepository {

	static final String FILE_NAME = "document.file_name";

	static final String ORIGINAL = "document_original.content";

	private final JdbcClient jdbc;

	private final Vault vault;

	DocumentRepository(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	boolean insertIfNew(Document document, byte[] fileName) {
		return this.jdbc.sql("""
				insert into document (id, sha256, file_name, format, size_bytes, requested_type, status,
				                      received_at, updated_at)
				values (:id, :sha256, :fileName, :format, :sizeBytes, :requestedType, :status, :now, :now)
				    on conflict (sha256) do nothing
				""")
			.param("id", document.id().value())
			.param("sha256", document.sha256())
			.param("fileName", fileName)
			.param("format", document.format().name())
			.param("sizeBytes", document.sizeBytes())
			.param("requestedType", document.requestedType())
			.param("status", document.status().name())
			.param("now", utc(document.receivedAt()))
			.update() > 0;
	}

	void insertOriginal(DocumentId id, byte[] content) {
		this.jdbc.sql("insert into document_original (document_id, content) values (:id, :content)")
			.param("id", id.value())
			.param("content", content)
			.update();
	}

	Optional<byte[]> findOriginal(DocumentId id) {
		return this.jdbc.sql("select content from document_original where document_id = :id")
			.param("id", id.value())
			.query((row, n) -> row.getBytes("content"))
			.optional();
	}

	Optional<Document> find(DocumentId id) {
		return this.jdbc.sql("select * from document where id = :id")
			.param("id", id.value())
			.query(this::document)
			.optional();
	}

	Optional<Document> findBySha256(String sha256) {
		return this.jdbc.sql("select * from document where sha256 = :sha256")
			.param("sha256", sha256)
			.query(this::document)
			.optional();
	}

	List<Document> find(DocumentQuery query, int limit) {
		return this.jdbc.sql("""
				select * from document
				 where (cast(:status as text) is null or status = :status)
				   and (cast(:type as text) is null or document_type = :type)
				   and (cast(:time as timestamptz) is null or (received_at, id) < (:time, cast(:id as uuid)))
				 order by received_at desc, id desc
				 limit :limit
				""")
			.param("status", (query.status() != null) ? query.status().name() : null)
			.param("type", query.documentType())
			.param("time", (query.after() != null) ? utc(query.after().receivedAt()) : null)
			.param("id", (query.after() != null) ? query.after().id() : null)
			.param("limit", limit)
			.query(this::document)
			.list();
	}

	List<Document> changedSince(Instant time) {
		return this.jdbc.sql("select * from document where updated_at >= :time order by updated_at limit 500")
			.param("time", utc(time))
			.query(this::document)
			.list();
	}

	boolean claim(DocumentId id, Instant now) {
		return this.jdbc.sql("""
				update document
				   set status = case status when 'RECEIVED' then 'READING' else status end,
				       attempts = attempts + 1, updated_at = :now,
				       pages_done = case status when 'EXTRACTING' then pages_done else 0 end
				 where id = :id and status in ('RECEIVED', 'READING', 'EXTRACTING')
				""").param("id", id.value()).param("now", utc(now)).update() > 0;
	}

	void progress(DocumentId id, int pagesDone, int pageCount, Instant now) {
		this.jdbc.sql("""
				update document set pages_done = :done, page_count = :count, updated_at = :now
				 where id = :id and status = 'READING'
				""")
			.param("id", id.value())
			.param("done", pagesDone)
			.param("count", pageCount)
			.param("now", utc(now))
			.update();
	}

	boolean markRead(DocumentId id, int pageCount, Instant now) {
		return this.jdbc.sql("""
				update document
				   set status = 'EXTRACTING', page_count = :count, pages_done = :count, attempts = 0, updated_at = :now
				 where id = :id and status = 'READING'
				""").param("id", id.value()).param("count", pageCount).param("now", utc(now)).update() > 0;
	}

	boolean markExtracted(DocumentId id, String documentType, Instant now) {
		return this.jdbc.sql("""
				update document
				   set status = 'IN_REVIEW', document_type = :type, attempts = 0, updated_at = :now
				 where id = :id and status = 'EXTRACTING'
				""").param("id", id.value()).param("type", documentType).param("now", utc(now)).update() > 0;
	}

	boolean markFailed(DocumentId id, Document.Failure failure, Instant now) {
		return this.jdbc.sql("""
				update document
				   set status = 'FAILED', failure_code = :code, failure_message = :message, updated_at = :now
				 where id = :id and status in ('RECEIVED', 'READING', 'EXTRACTING')
				""")
			.param("id", id.value())
			.param("code", failure.code())
			.param("message", failure.message())
			.param("now", utc(now))
			.update() > 0;
	}

	boolean reopen(DocumentId id, String failureCode, Instant now) {
		return this.jdbc.sql("""
				update document
				   set status = 'RECEIVED', failure_code = null, failure_message = null, attempts = 0,
				       pages_done = 0, updated_at = :now
				 where id = :id and status = 'FAILED' and failure_code = :code
				""").param("id", id.value()).param("code", failureCode).param("now", utc(now)).update() > 0;
	}

	private Document document(ResultSet row, int number) throws SQLException {
		var id = row.getObject("id", UUID.class);
		var fileName = this.vault.keyOf(id).decryptText(FILE_NAME, row.getBytes("file_name"));
		return new Document(new DocumentId(id), fileName, FileFormat.valueOf(row.getString("format")),
				row.getLong("size_bytes"), row.getString("sha256"), row.getString("requested_type"),
				row.getString("document_type"), Status.valueOf(row.getString("status")),
				row.getObject("page_count", Integer.class), row.getInt("pages_done"), row.getInt("attempts"),
				failure(row), instant(row, "received_at"), instant(row, "updated_at"));
	}

	private static Document.@Nullable Failure failure(ResultSet row) throws SQLException {
		var code = row.getString("failure_code");
		return (code != null) ? new Document.Failure(code, row.getString("failure_message")) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
