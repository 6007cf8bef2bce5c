package io.cloister.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

	private final JdbcClient jdbc;

	AuditRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits for the end of the chain and keeps others from it until the transaction ends.
	 */
	ChainHead lockHead() {
		return this.jdbc.sql("select seq, chain from audit_head for update")
			.query((row, n) -> new ChainHead(row.getLong("seq"), row.getBytes("chain")))
			.single();
	}

	void append(ChainLink link) {
		this.jdbc.sql("""
				insert into audit_entry (seq, recorded_at, action, outcome, actor_kind, actor_id, document_id,
				                         canonical, prev_chain, chain)
				values (:seq, :time, :action, :outcome, :actorKind, :actor, :documentId, :canonical, :previous, :chain)
				""")
			.param("seq", link.seq())
			.param("time", utc(link.time()))
			.param("action", link.event().action().name())
			.param("outcome", link.event().outcome())
			.param("actorKind", link.actor().kind().name())
			.param("actor", link.actor().id())
			.param("documentId", link.event().documentId())
			.param("canonical", link.canonical())
			.param("previous", link.previous())
			.param("chain", link.chain())
			.update();
		this.jdbc.sql("update audit_head set seq = :seq, chain = :chain")
			.param("seq", link.seq())
			.param("chain", link.chain())
			.update();
	}

	List<AuditEntry> find(AuditQuery query, int limit) {
		return this.jdbc.sql("""
				select seq, recorded_at as time, action, outcome, actor_kind, actor_id as actor, document_id,
				       convert_from(canonical, 'UTF8') as entry, encode(chain, 'hex') as chain
				  from audit_entry
				 where (cast(:from as timestamptz) is null or recorded_at >= :from)
				   and (cast(:to as timestamptz) is null or recorded_at < :to)
				   and (cast(:action as text) is null or action = :action)
				   and (cast(:actor as text) is null or actor_id = :actor)
				   and (cast(:documentId as uuid) is null or document_id = :documentId)
				   and (cast(:outcome as text) is null or outcome = :outcome)
				   and (cast(:before as bigint) is null or seq < :before)
				 order by seq desc
				 limit :limit
				""")
			.param("from", utc(query.from()))
			.param("to", utc(query.to()))
			.param("action", (query.action() != null) ? query.action().name() : null)
			.param("actor", query.actor())
			.param("documentId", query.documentId())
			.param("outcome", query.outcome())
			.param("before", query.before())
			.param("limit", limit)
			.query(AuditEntry.class)
			.list();
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

}
