package io.cloister.reading;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are read, and the limits no document may pass.
 *
 * @param languages Tesseract's codes joined by plus signs, such as {@code eng+deu}, or
 * {@code auto} for English and whichever of German, French, Spanish and Italian is
 * installed; each further language takes about a sixth more time
 * @param tessdata a folder with further {@code *.traineddata} files, looked into before
 * the system's
 * @param workFolder where the helper processes keep temporary files; by default the
 * system's folder for those
 * @param cacheFolder where what makes parsers start faster is kept from one start of the
 * service to the next; by default it is not kept
 * @param workers how many pages are recognised at once; 0 takes one per processor core
 * @param parsers how many parsers wait for the next document
 * @param parserHeap heap of one parser
 * @param nativeMemory memory of one helper process beside its heap, where there is a
 * sandbox to hold it to that
 * @param sandbox whether documents may be read where processes cannot be shut in
 * @param pages most pages of one document
 * @param renderedPixels most pixels of one drawn page
 * @param decodedPixels most pixels of one picture, by its header
 * @param pageTime longest time for one page, in each of its steps
 * @param documentTime longest time for one document
 * @param pagesPerWorker after so many pages a recognition process is replaced
 */
@ConfigurationProperties("cloister.reading")
record ReadingProperties(@DefaultValue("eng") String languages, @Nullable Path tessdata, @Nullable Path workFolder,
		@Nullable Path cacheFolder, @DefaultValue("0") int workers, @DefaultValue("1") int parsers,
		@DefaultValue("512MB") DataSize parserHeap, @DefaultValue("1GB") DataSize nativeMemory,
		@DefaultValue("preferred") SandboxRule sandbox, @DefaultValue("300") int pages,
		@DefaultValue("40000000") int renderedPixels, @DefaultValue("100000000") int decodedPixels,
		@DefaultValue("30s") Duration pageTime, @DefaultValue("15m") Duration documentTime,
		@DefaultValue("500") int pagesPerWorker) {

	ReadingProperties {
		require(languages.matches("[A-Za-z_]{3,20}([+][A-Za-z_]{3,20}){0,9}"), "languages",
				"codes joined by plus signs", languages);
		require(workers >= 0 && workers <= 256, "workers", "between 0 and 256", workers);
		require(parsers >= 1 && parsers <= 64, "parsers", "between 1 and 64", parsers);
		require(parserHeap.toMegabytes() >= 64, "parser-heap", "64MB or more", parserHeap);
		require(nativeMemory.toMegabytes() >= 256, "native-memory", "256MB or more", nativeMemory);
		require(pages >= 1, "pages", "positive", pages);
		require(renderedPixels >= 1_000_000, "rendered-pixels", "1000000 or more", renderedPixels);
		require(decodedPixels >= 1_000_000, "decoded-pixels", "1000000 or more", decodedPixels);
		require(pageTime.isPositive(), "page-time", "positive", pageTime);
		require(documentTime.isPositive(), "document-time", "positive", documentTime);
		require(pagesPerWorker >= 1, "pages-per-worker", "positive", pagesPerWorker);
		workers = (workers != 0) ? workers : Runtime.getRuntime().availableProcessors();
	}

	/** How much a sandbox matters. */
	enum SandboxRule {

		/** Without one nothing is read: the service does not start. */
		REQUIRED,

		/** Without one documents are read all the same, and every result says so. */
		PREFERRED

	}

	private static void require(boolean holds, String name, String rule, Object value) {
		if (!holds) {
			throw new IllegalArgumentException("cloister.reading." + name + " must be " + rule + ", but is " + value);
		}
	}

}
