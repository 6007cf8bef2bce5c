package io.cloister.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes the part of JSON that entries need in the canonical form of RFC 8785: members in
 * order, no blanks, whole numbers only, the shortest escapes.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	static byte[] bytes(Map<String, Object> members) {
		var json = new StringBuilder();
		write(json, members);
		return json.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(StringBuilder json, Object value) {
		switch (value) {
			case String text -> writeText(json, text);
			case Boolean flag -> json.append(flag);
			case Integer number -> json.append(number);
			case Long number -> json.append(number);
			case SortedMap<?, ?> members -> writeMembers(json, members);
			default -> throw new IllegalArgumentException("An entry can't hold a " + value.getClass().getSimpleName());
		}
	}

	private static void writeMembers(StringBuilder json, SortedMap<?, ?> members) {
		var separator = '{';
		for (var member : members.entrySet()) {
			json.append(separator);
			writeText(json, (String) member.getKey());
			json.append(':');
			write(json, member.getValue());
			separator = ',';
		}
		json.append(members.isEmpty() ? "{}" : "}");
	}

	private static void writeText(StringBuilder json, String text) {
		json.append('"');
		text.chars().forEach(c -> writeChar(json, (char) c));
		json.append('"');
	}

	private static void writeChar(StringBuilder json, char c) {
		switch (c) {
			case '"' -> json.append("\\\"");
			case '\\' -> json.append("\\\\");
			case '\b' -> json.append("\\b");
			case '\f' -> json.append("\\f");
			case '\n' -> json.append("\\n");
			case '\r' -> json.append("\\r");
			case '\t' -> json.append("\\t");
			default -> {
				if (c < 0x20) {
					json.append("\\u%04x".formatted((int) c));
				}
				else {
					json.append(c);
				}
			}
		}
	}

}
