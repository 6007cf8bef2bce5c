package io.cloister.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processors whose system calls we know. The numbers are Linux's own
 * ({@code asm/unistd.h}); they differ between processors and never change.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers cannot change
enum Architecture {

	X86_64("amd64", 0xC000_003E, new Numbers(39, 157, 317, 302, 56, 435, 234, 2, 257), Denied.X86_64),

	ARM64("aarch64", 0xC000_00B7, new Numbers(172, 167, 277, 261, 220, 435, 131, -1, 56), Denied.ARM64);

	private final String name;

	private final int auditCode;

	private final Numbers numbers;

	private final String denied;

	Architecture(String name, int auditCode, Numbers numbers, String denied) {
		this.name = name;
		this.auditCode = auditCode;
		this.numbers = numbers;
		this.denied = denied;
	}

	/** The one this process runs on, if it runs on Linux. */
	static Optional<Architecture> ofThisProcess() {
		if (System.getProperty("os.name").equals("Linux")) {
			for (var architecture : values()) {
				if (architecture.name.equals(System.getProperty("os.arch"))) {
					return Optional.of(architecture);
				}
			}
		}
		return Optional.empty();
	}

	/** What the kernel calls it when it asks a filter. */
	int auditCode() {
		return this.auditCode;
	}

	Numbers numbers() {
		return this.numbers;
	}

	/** Calls nobody who reads a document has a use for. */
	List<Range> denied() {
		var ranges = new ArrayList<Range>();
		for (var each : this.denied.strip().split("\\s+", -1)) {
			var ends = each.split("-", -1);
			ranges.add(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
		}
		return ranges;
	}

	/**
	 * The calls that are made, or looked at more closely, by the cage; {@code open} is
	 * negative where there is only its younger sister.
	 */
	record Numbers(int getpid, int prctl, int seccomp, int prlimit, int cloneThread, int clone3, int tgkill, int open,
			int openat) {

	}

	/** Numbers of calls, both ends included. */
	record Range(int first, int last) {

	}

	// One line each: network; other processes; doors to much of the kernel at once; file
	// systems and namespaces; the machine; identity; memory and messages shared with
	// others; everything that changes a file
	private static final class Denied {

		static final String X86_64 = """
				41-55 288 299 307
				57-59 62 101 129 200 297 310-312 322 424 434 438 440 448
				248-250 298 321 323 425-427
				155 161 165-166 179 272 300 303-304 308 428-433 442-443
				103 135 154 159 163-164 167-173 175-176 227 246 305 313 320
				105-106 113-114 116-117 119 122-123 126
				29-31 64-71 220 240-241 319 447
				76-77 82-88 90-94 132-133 188-190 197-199 235 258-261 263-266 268 280 285 316 326 437 452
				""";

		static final String ARM64 = """
				198-212 242-243 269
				117 129-130 138 221 240 270-272 281 424 434 438 440 448
				217-219 241 280 282 425-427
				39-41 51 60 97 262 264-265 268 428-433 442-443
				89 92 104-106 112 116 142 161-162 170-171 224-225 266 273 294
				91 143-147 149 151-152 159
				180-181 186-197 279 447
				5-7 14-16 33-38 45-47 52-55 88 276 285 437 452
				""";

	}

}
