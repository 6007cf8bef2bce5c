package io.cloister.doctype;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys and values of one mapping in a YAML file. Only the syntax tree is read, so no
 * tag can make an object; every mistake is refused with its line.
 */
final class YamlMapping {

	private final String file;

	private final Node node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private YamlMapping(String file, Node node, List<String> keys) {
		this.file = file;
		this.node = node;
		if (!(node instanceof MappingNode mapping)) {
			throw mistake("expected keys with values");
		}
		for (var tuple : mapping.getValue()) {
			var key = scalar(tuple.getKeyNode());
			if (!keys.contains(key)) {
				throw at(tuple.getKeyNode(), "unknown key '" + key + "', expected one of " + String.join(", ", keys));
			}
			if (this.values.put(key, tuple.getValueNode()) != null) {
				throw at(tuple.getKeyNode(), "key '" + key + "' is given twice");
			}
		}
	}

	/** Reads a file's text, whose only keys may be the given ones. */
	static YamlMapping parse(String file, String text, String... keys) {
		var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
		try {
			var root = yaml.compose(new StringReader(text));
			if (root == null) {
				throw new InvalidDocumentType(file, 1, "the file is empty");
			}
			return new YamlMapping(file, root, List.of(keys));
		}
		catch (MarkedYAMLException ex) {
			var mark = ex.getProblemMark();
			throw new InvalidDocumentType(file, (mark != null) ? mark.getLine() + 1 : 1,
					"not YAML: " + ex.getProblem());
		}
		catch (YAMLException _) {
			throw new InvalidDocumentType(file, 1, "not YAML");
		}
	}

	String text(String key) {
		return optionalText(key).orElseThrow(() -> mistake("'" + key + "' is missing"));
	}

	Optional<String> optionalText(String key) {
		return Optional.ofNullable(this.values.get(key)).map(this::scalar);
	}

	/** The value of a key as something else; the mistake is told if it cannot be that. */
	<T> T as(String key, String fallback, String expected, Function<String, T> conversion) {
		var text = optionalText(key).orElse(fallback);
		try {
			return conversion.apply(text);
		}
		catch (RuntimeException _) {
			throw at(this.values.getOrDefault(key, this.node),
					"'" + key + "' must be " + expected + ", not '" + text + "'");
		}
	}

	<E extends Enum<E>> E oneOf(String key, Class<E> type) {
		text(key);
		var names = List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
		return as(key, "", "one of " + String.join(", ", names),
				(text) -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
	}

	boolean flag(String key) {
		return as(key, "false", "true or false", (text) -> switch (text) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		});
	}

	List<String> texts(String key) {
		return nodes(key).stream().map(this::scalar).toList();
	}

	List<YamlMapping> mappings(String key, String... keys) {
		return nodes(key).stream().map((item) -> new YamlMapping(this.file, item, List.of(keys))).toList();
	}

	Optional<YamlMapping> mapping(String key, String... keys) {
		return Optional.ofNullable(this.values.get(key)).map((item) -> new YamlMapping(this.file, item, List.of(keys)));
	}

	/** A mistake in the value of a key. */
	InvalidDocumentType mistake(String key, String mistake) {
		return at(this.values.getOrDefault(key, this.node), mistake);
	}

	private List<Node> nodes(String key) {
		return switch (this.values.get(key)) {
			case null -> List.of();
			case SequenceNode sequence -> sequence.getValue();
			case Node other -> throw at(other, "'" + key + "' must be a list");
		};
	}

	private String scalar(Node value) {
		if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		throw at(value, "expected a text");
	}

	private InvalidDocumentType mistake(String mistake) {
		return at(this.node, mistake);
	}

	private InvalidDocumentType at(Node place, String mistake) {
		return new InvalidDocumentType(this.file, place.getStartMark().getLine() + 1, mistake);
	}

}
