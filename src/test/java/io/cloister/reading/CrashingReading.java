package io.cloister.reading;

import java.util.List;

import io.cloister.CloisterTest;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets the whole service read with workers that crash where a document asks for it. */
@TestConfiguration(proxyBeanMethods = false)
public class CrashingReading {

	@Bean(destroyMethod = "close")
	@Primary
	Reader crashingReader() {
		return TestReaders.crashing(CloisterTest.FreshData.freshFolder(), "parser-heap", "128MB");
	}

	/** A PDF of less than a kilobyte that needs more heap than a parser has. */
	public static byte[] exhaustsTheHeap() {
		return TestDocuments.hugePattern();
	}

	/** Three pages of which the second ends every process that recognises it. */
	public static byte[] crashesOnPageTwo() {
		return TestDocuments.tiff(List.of(TestDocuments.paper("Before"),
				TestDocuments.paper(CrashingOcrMain.CRASHES_ALWAYS, 900, "Never read"), TestDocuments.paper("After")));
	}

}
