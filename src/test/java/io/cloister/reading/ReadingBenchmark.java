package io.cloister.reading;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

import io.cloister.intake.FileFormat;
import io.cloister.reading.DocumentReading.Original;
import io.cloister.reading.PageRecognition.Recognised;
import io.cloister.reading.ParserMessage.Done;
import io.cloister.reading.ParserMessage.ParsedPage;
import io.cloister.reading.ParserMessage.Refused;
import io.cloister.reading.ReadingOutcome.Read;
import io.cloister.reading.TesseractEngine.Threshold;

/**
 * Reads the PDFs of a folder in several ways and prints what each took: processor
 * seconds, pages a second and memory. See {@code docs/benchmarks/reading.md}. Linux only.
 */
final class ReadingBenchmark {

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private static final Path WORK = Path.of("target", "benchmark");

	private final List<Path> files;

	private final List<Path> pictures = new ArrayList<>();

	private int pages;

	private ReadingBenchmark(List<Path> files) {
		this.files = files;
	}

	public static void main(String[] arguments) throws Exception {
		Files.createDirectories(WORK);
		try (var all = Files.walk(Path.of(arguments[0]))) {
			var files = all.filter((file) -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")).sorted();
			new ReadingBenchmark(files.toList()).run();
		}
	}

	private void run() throws Exception {
		var scans = scans();
		System.out.println(this.files.size() + " files, " + CORES + " cores, " + scans.size() + " pages to recognise");
		// the first start makes what later ones are faster by
		cloister();
		awaitCache();
		var own = measure("Cloister's reader", this::cloister);
		System.out.println(this.pages + " pages read");
		if (scans.isEmpty()) {
			own.per(measure("PDFBox alone", this::pdfbox));
			own.per(measure("pdftotext", () -> each(this.files, (file) -> run("pdftotext", file.toString(), "-"))));
			return;
		}
		own.per(measure("Tesseract library alone", () -> library(scans)));
		own.per(measure("tesseract, once a page",
				() -> each(this.pictures, (picture) -> run("tesseract", picture.toString(), "stdout", "-l", "eng"))));
		if (Files.isExecutable(Path.of("/usr/bin/ocrmypdf"))) {
			own.per(measure("ocrmypdf", () -> each(List.of(1), (_) -> this.files.stream().allMatch(this::ocrmypdf))));
		}
	}

	private boolean cloister() throws Exception {
		try (var reader = new Reader(properties(), ParserMain.class, OcrMain.class)) {
			var counted = new LongAdder();
			each(this.files, (file) -> {
				var outcome = reader.read(Files.readAllBytes(file), FileFormat.PDF, (done, total) -> {
				});
				counted.add((outcome instanceof Read read) ? read.pages().size() : 0);
				return true;
			});
			this.pages = counted.intValue();
			return true;
		}
	}

	private static ReadingProperties properties() {
		return TestReaders.properties(WORK.resolve("work"), "cache-folder", WORK.resolve("cache").toString());
	}

	private static void awaitCache() throws InterruptedException {
		try (var _ = new Reader(properties(), ParserMain.class, OcrMain.class)) {
			for (int i = 0; i < 60 && !isCached(); i++) {
				Thread.sleep(500);
			}
		}
	}

	private static boolean isCached() {
		try (var files = Files.list(WORK.resolve("cache"))) {
			return files.anyMatch((file) -> file.getFileName().toString().matches("parser-.*[.]aot"));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** What a parser hands on to recognition, also written out for the program. */
	private List<Pixels> scans() throws Exception {
		var scans = new ArrayList<Pixels>();
		try (var folder = WorkFolder.create(WORK.resolve("work")); var watchdog = new Watchdog()) {
			var launcher = new ChildLauncher(folder, watchdog, new Sandboxes(properties()), properties());
			for (var file : this.files) {
				try (var parser = launcher.parser(ParserMain.class)) {
					parser.within(Duration.ofMinutes(10), (child) -> collect(child, file, scans));
				}
			}
			launcher.close();
		}
		for (var scan : scans) {
			this.pictures.add(write(scan, this.pictures.size()));
		}
		return scans;
	}

	private static boolean collect(ChildProcess child, Path file, List<Pixels> scans) throws IOException {
		ParserJob.of(new Original(Files.readAllBytes(file), FileFormat.PDF, ""), 1, properties()).sendTo(child.out());
		while (true) {
			switch (ParserMessage.from(child::next)) {
				case ParsedPage page when page.scan() != null -> scans.add(page.scan());
				case Done _, Refused _ -> {
					return true;
				}
				default -> {
				}
			}
		}
	}

	private static Path write(Pixels scan, int number) throws IOException {
		var file = WORK.resolve("page-" + number + ".pgm");
		try (var out = Files.newOutputStream(file)) {
			out.write(("P5 " + scan.width() + " " + scan.height() + " 255\n").getBytes(StandardCharsets.US_ASCII));
			out.write(scan.data());
		}
		return file;
	}

	private boolean library(List<Pixels> scans) throws Exception {
		try (var folder = WorkFolder.create(WORK.resolve("work")); var watchdog = new Watchdog()) {
			var properties = properties();
			var launcher = new ChildLauncher(folder, watchdog, new Sandboxes(properties), properties);
			var installation = new OcrInstallation(folder, Languages.find(properties));
			try (var pool = new OcrPool(() -> launcher.recogniser(Library.class, installation), properties)) {
				scans.stream().map(pool::submit).toList().forEach(CompletableFuture::join);
			}
			return true;
		}
	}

	private boolean pdfbox() throws Exception {
		return run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), PdfBox.class.getName(),
				String.join("\n", this.files.stream().map(Path::toString).toList()));
	}

	private boolean ocrmypdf(Path file) {
		return run("ocrmypdf", "--quiet", "--force-ocr", "--output-type", "pdf", "--jobs", "" + CORES, file.toString(),
				WORK.resolve("ocrmypdf.pdf").toString());
	}

	private static boolean run(String... command) {
		var builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
		builder.environment().put("OMP_THREAD_LIMIT", "1");
		try {
			return builder.start().waitFor() == 0;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> boolean each(List<T> all, Work<T> work) throws Exception {
		try (var threads = Executors.newFixedThreadPool(CORES)) {
			var begun = threads.invokeAll(all.stream().<Callable<Boolean>>map((one) -> () -> work.on(one)).toList());
			for (var one : begun) {
				one.get();
			}
		}
		return true;
	}

	private Figures measure(String name, Callable<Boolean> work) throws Exception {
		var before = cpuSeconds();
		var begin = System.nanoTime();
		double memory;
		try (var watch = new MemoryWatch()) {
			work.call();
			memory = watch.most();
		}
		var seconds = (System.nanoTime() - begin) / 1e9;
		var figures = new Figures(name, cpuSeconds() - before, Math.max(1, this.pages) / seconds, memory);
		System.out.printf(Locale.ROOT, "%-26s %8.2f CPU s %7.2f pages/s %6.0f MB%n", name, figures.cpu,
				figures.pagesPerSecond, memory);
		return figures;
	}

	// This process and every one it started and saw end, in hundredths of a second.
	private static double cpuSeconds() throws IOException {
		var stat = Files.readString(Path.of("/proc/self/stat"));
		var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		long ticks = 0;
		for (int i = 11; i <= 14; i++) {
			ticks += Long.parseLong(fields[i]);
		}
		return ticks / 100.0;
	}

	/** What one way of reading took. */
	private record Figures(String name, double cpu, double pagesPerSecond, double memory) {

		void per(Figures other) {
			System.out.printf(Locale.ROOT, "  against %s: %.2f x the CPU, %.2f x the pages a second%n", other.name,
					this.cpu / other.cpu, this.pagesPerSecond / other.pagesPerSecond);
		}

	}

	private interface Work<T> {

		boolean on(T one) throws Exception;

	}

	/** Tesseract and nothing else, in the same kind of process. */
	static final class Library {

		public static void main(String[] arguments) throws IOException {
			var engine = new TesseractEngine();
			OcrMain.serve(ParentPipe.open(), (page) -> new Recognised(0, page.width(), page.height(),
					engine.recognise(page, 3, Threshold.GLOBAL)));
		}

	}

	/** PDFBox and nothing else, one process for all files. */
	static final class PdfBox {

		public static void main(String[] arguments) throws IOException {
			for (var file : arguments[0].split("\n", -1)) {
				try (var document = Loader.loadPDF(Path.of(file).toFile())) {
					new PDFTextStripper().getText(document);
				}
			}
		}

	}

	/** The most memory that all processes started from here had at once. */
	private static final class MemoryWatch implements AutoCloseable {

		private final Thread thread = Thread.ofPlatform().daemon().start(this::look);

		private volatile long most;

		double most() {
			return this.most / 1024.0;
		}

		private void look() {
			while (!Thread.currentThread().isInterrupted()) {
				this.most = Math.max(this.most,
						ProcessHandle.current().descendants().mapToLong(MemoryWatch::kilobytes).sum());
				try {
					Thread.sleep(200);
				}
				catch (InterruptedException ex) {
					return;
				}
			}
		}

		private static long kilobytes(ProcessHandle process) {
			try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
				return lines.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
					.sum();
			}
			catch (IOException | java.io.UncheckedIOException ex) {
				return 0;
			}
		}

		@Override
		public void close() {
			this.thread.interrupt();
		}

	}

}
