package io.cloister.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import io.cloister.intake.FileFormat;
import io.cloister.reading.ReadingOutcome.Read;
import io.cloister.reading.ReadingOutcome.Unreadable;

/**
 * Reads every file of a folder and prints what became of it: for trying things out. The
 * properties of {@code cloister.reading} come from system properties; with a second
 * argument, texts, words and page images are written to that folder.
 */
final class ReadFolder {

	private ReadFolder() {
	}

	public static void main(String[] arguments) throws IOException {
		var properties = properties();
		var begin = System.nanoTime();
		try (var files = Files.walk(Path.of(arguments[0]));
				var reader = new Reader(properties, ParserMain.class, OcrMain.class)) {
			for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
				read(reader, file, (arguments.length > 1) ? Path.of(arguments[1]) : null);
			}
		}
		System.out.println("wall seconds " + seconds(begin));
	}

	static ReadingProperties properties() {
		var source = new MapConfigurationPropertySource(System.getProperties());
		return new Binder(source).bindOrCreate("cloister.reading", ReadingProperties.class);
	}

	private static void read(Reader reader, Path file, @org.jspecify.annotations.Nullable Path target)
			throws IOException {
		var format = format(file);
		if (format.isEmpty()) {
			return;
		}
		var begin = System.nanoTime();
		var outcome = reader.read(Files.readAllBytes(file), format.get(), (done, total) -> {
		});
		var described = switch (outcome) {
			case Unreadable unreadable -> unreadable.code();
			case Read read -> describe(read);
		};
		System.out.println(seconds(begin) + " " + file.getFileName() + " " + described);
		if (target != null && outcome instanceof Read read) {
			write(read, file, target);
		}
	}

	private static String describe(Read read) {
		var text = new StringBuilder();
		for (var page : read.pages().subList(0, Math.min(5, read.pages().size()))) {
			text.append(page.page().status()).append('/').append(page.page().source());
			text.append('/').append(page.page().words().size()).append('/').append(page.page().failure());
			text.append((page.image() != null) ? "" : "/no image").append(' ');
		}
		return read.pages().size() + " " + text;
	}

	private static void write(Read read, Path file, Path target) throws IOException {
		Files.createDirectories(target);
		var words = new StringBuilder();
		for (var each : read.pages()) {
			var page = each.page();
			var name = file.getFileName() + "." + page.number();
			if (each.image() != null) {
				Files.write(target.resolve(name + ".png"), each.image());
			}
			Files.writeString(target.resolve(name + ".txt"), page.text());
			for (var word : page.words()) {
				words.append(String.format(Locale.ROOT, "%d\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%d\t%s%n",
						page.number(), page.width(), page.height(), word.box().left(), word.box().top(),
						word.box().right(), word.box().bottom(), word.line(), word.block(), word.text()));
			}
		}
		Files.writeString(target.resolve(file.getFileName() + ".tsv"), words);
	}

	private static Optional<FileFormat> format(Path file) {
		var name = file.toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".pdf")) {
			return Optional.of(FileFormat.PDF);
		}
		if (name.endsWith(".png")) {
			return Optional.of(FileFormat.PNG);
		}
		if (name.endsWith(".tif") || name.endsWith(".tiff")) {
			return Optional.of(FileFormat.TIFF);
		}
		return name.endsWith(".jpg") ? Optional.of(FileFormat.JPEG) : Optional.empty();
	}

	private static String seconds(long begin) {
		return String.format(Locale.ROOT, "%.2f", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
	}

}
