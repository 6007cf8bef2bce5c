package io.cloister.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.cloister.CloisterTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CloisterTest
class AuditTrailTests {

	private static final AuditEvent LOGIN = AuditEvent.of(AuditEvent.Action.LOGIN, Map.of());

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anEntryIsPartOfTheChangeItTellsOf() {
		var actor = new Actor(Actor.Kind.USER, UUID.randomUUID().toString());
		this.transaction.executeWithoutResult(status -> {
			this.trail.record(LOGIN, actor);
			status.setRollbackOnly();
		});
		assertThat(entriesOf(actor)).isZero();
	}

	@Test
	void thereIsNoEntryOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.trail.record(LOGIN, Actor.STARTUP));
	}

	@Test
	void theDatabaseRefusesToChangeTheLog() {
		this.trail.recordAlone(LOGIN, Actor.STARTUP);
		for (var sql : new String[] { "update audit_entry set outcome = 'x'", "delete from audit_entry",
				"truncate audit_entry", "delete from audit_head" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
				.withMessageContaining("append-only");
		}
	}

	@Test
	void manyWritersMakeOneChain() throws Exception {
		var actor = new Actor(Actor.Kind.USER, UUID.randomUUID().toString());
		try (var writers = Executors.newFixedThreadPool(8)) {
			var written = IntStream.range(0, 200)
				.mapToObj(i -> writers.submit(() -> this.trail.recordAlone(LOGIN, actor)))
				.toList();
			for (var each : written) {
				each.get();
			}
		}
		assertThat(entriesOf(actor)).isEqualTo(200);
		assertThat(brokenLinks()).isZero();
	}

	@Test
	void lookingAtTheLogIsAnEntry() {
		var reader = new Actor(Actor.Kind.USER, UUID.randomUUID().toString());
		var everything = new AuditQuery(null, null, null, null, null, null, null);
		this.log.find(everything, 1, reader);
		var entry = this.log.find(everything, 1, reader).getFirst();
		assertThat(entry.action()).isEqualTo("AUDIT_QUERIED");
		assertThat(entry.actor()).isEqualTo(reader.id());
		assertThat(entry.entry()).contains("\"schema\":1");
	}

	private long entriesOf(Actor actor) {
		return this.jdbc.sql("select count(*) from audit_entry where actor_id = :id")
			.param("id", actor.id())
			.query(Long.class)
			.single();
	}

	private long brokenLinks() {
		var links = this.jdbc.sql("select canonical, prev_chain, chain from audit_entry order by seq")
			.query((row, n) -> new byte[][] { row.getBytes(1), row.getBytes(2), row.getBytes(3) })
			.list();
		var previous = HexFormat.of().parseHex("00".repeat(32));
		var broken = 0;
		for (var link : links) {
			var fits = Arrays.equals(link[1], previous) && Arrays.equals(link[2], HashChain.next(link[1], link[0]));
			broken += fits ? 0 : 1;
			previous = link[2];
		}
		return broken;
	}

}
