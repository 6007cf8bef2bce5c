package io.cloister.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.cloister.doctype.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What people call the fields of a result. A field its type does not know any more goes
 * by its name.
 */
record Titles(@Nullable DocumentType type, Map<String, String> fields) {

	static Titles of(@Nullable DocumentType type) {
		var fields = new HashMap<String, String>();
		if (type != null) {
			type.fields().forEach(field -> fields.put(field.name(), field.title()));
		}
		return new Titles(type, fields);
	}

	String field(String name) {
		return this.fields.getOrDefault(name, spoken(name));
	}

	/** A name as words: {@code line_items} is "Line items". */
	static String spoken(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
