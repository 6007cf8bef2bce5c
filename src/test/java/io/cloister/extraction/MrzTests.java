package io.cloister.extraction;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers and dates are those of the specimens of ICAO 9303, parts 4 to 6. */
class MrzTests {

	private static final List<String> TD1 = List.of("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6",
			"BEISPIEL<<PROBE<EXEMPLAR<<<<<<");

	private static final List<String> TD2 = List.of("I<UTOBEISPIEL<<PROBE<EXEMPLAR<<<<<<<",
			"D231458907UTO7408122F1204159<<<<<<<6");

	private static final List<String> TD3 = List.of("P<UTOBEISPIEL<<PROBE<EXEMPLAR<<<<<<<<<<<<<<<",
			"L898902C36UTO7408122F1204159ZE184226B<<<<<10");

	@Test
	void readsEachSize() {
		for (var lines : List.of(TD1, TD2, TD3)) {
			var mrz = Mrz.of(lines).orElseThrow();
			assertThat(mrz.surname()).isEqualTo("BEISPIEL");
			assertThat(mrz.givenNames()).isEqualTo("PROBE EXEMPLAR");
			assertThat(mrz.nationality()).isEqualTo("UTO");
			assertThat(mrz.birth()).isEqualTo(LocalDate.of(1974, 8, 12));
			assertThat(mrz.expiry()).isEqualTo(LocalDate.of(2012, 4, 15));
			assertThat(mrz.sex()).isEqualTo("F");
		}
		assertThat(Mrz.of(TD1).orElseThrow().documentNumber()).isEqualTo("D23145890");
		assertThat(Mrz.of(TD3).orElseThrow().documentNumber()).isEqualTo("L898902C3");
	}

	@ParameterizedTest
	@CsvSource({ "0, 2", "3, 9", "9, 8", "14, 8", "22, 8", "27, 8", "30, X", "43, 1" })
	void isNoZoneWhereACharacterThatIsCheckedIsWrong(int at, char other) {
		var second = TD3.get(1).substring(0, at) + other + TD3.get(1).substring(at + 1);
		assertThat(Mrz.of(List.of(TD3.getFirst(), second))).isEmpty();
	}

	@Test
	void isNoZoneOfAnotherShape() {
		assertThat(Mrz.of(TD1.subList(0, 2))).isEmpty();
		assertThat(Mrz.of(List.of(TD2.getFirst(), TD3.getLast()))).isEmpty();
		assertThat(Mrz.of(List.of())).isEmpty();
		assertThat(Mrz.of(List.of("<".repeat(44), "<".repeat(44)))).isEmpty();
	}

	@Test
	void takesWhatReadersMakeOfFillers() {
		assertThat(Mrz.line("P<UTOBEISPIEL«PROBE <EXEMPLAR")).isEqualTo("P<UTOBEISPIEL<<PROBE<EXEMPLAR");
	}

}
