package io.cloister.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalJsonTests {

	@Test
	void membersStandInOrderWithoutBlanks() {
		assertThat(text(Map.of("b", 1, "a", true, "C", "x"))).isEqualTo("{\"C\":\"x\",\"a\":true,\"b\":1}");
	}

	@Test
	void escapesAreTheShortestOnes() {
		// RFC 8785, section 3.2.2.2
		assertThat(text(Map.of("a", "\u20ac$\u000F\nA'B\"\\\"/")))
			.isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\"}");
	}

	@Test
	void nothingInsideIsAnObjectToo() {
		assertThat(text(Map.of("details", new TreeMap<>()))).isEqualTo("{\"details\":{}}");
	}

	@Test
	void numbersWithFractionsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> text(Map.of("a", 1.5)));
	}

	@Test
	void leavesAreThoseOfCertificateTransparency() {
		// the leaf hash of no bytes: SHA-256(0x00)
		assertThat(HexFormat.of().formatHex(HashChain.leaf(new byte[0])))
			.isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
	}

	private static String text(Map<String, Object> members) {
		return new String(CanonicalJson.bytes(new TreeMap<>(members)), StandardCharsets.UTF_8);
	}

}
