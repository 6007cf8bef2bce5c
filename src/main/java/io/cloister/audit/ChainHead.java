package io.cloister.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The end of the chain, locked by whoever holds this. */
record ChainHead(long seq, byte[] chain) {

	ChainLink next(AuditEvent event, Actor actor, Instant now) {
		var number = this.seq + 1;
		Map<String, Object> members = new TreeMap<>();
		members.put("action", event.action().name());
		members.put("actorId", actor.id());
		members.put("actorKind", actor.kind().name());
		members.put("details", new TreeMap<>(event.details()));
		if (event.documentId() != null) {
			members.put("documentId", event.documentId().toString());
		}
		members.put("outcome", event.outcome());
		members.put("schema", 1);
		members.put("seq", number);
		members.put("time", now.toString());
		var canonical = CanonicalJson.bytes(members);
		return new ChainLink(number, now, event, actor, canonical, this.chain, HashChain.next(this.chain, canonical));
	}

}
