package io.cloister.startup;

import java.sql.DriverManager;
import java.sql.SQLException;

import io.cloister.CloisterTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CloisterTest
class EmbeddedDatabaseTests {

	@Autowired
	private JdbcConnectionDetails connection;

	@Test
	void nobodyElseOnTheMachineGetsIn() throws SQLException {
		var url = this.connection.getJdbcUrl();
		for (var password : new String[] { "", "postgres" }) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(url, this.connection.getUsername(), password));
		}
		try (var ours = DriverManager.getConnection(url, this.connection.getUsername(),
				this.connection.getPassword())) {
			assertThat(ours.isValid(1)).isTrue();
		}
	}

}
