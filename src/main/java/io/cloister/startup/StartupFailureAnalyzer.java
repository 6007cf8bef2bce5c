package io.cloister.startup;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

import io.cloister.doctype.InvalidDocumentType;
import io.cloister.reading.MissingLanguage;
import io.cloister.reading.SandboxMissing;
import io.cloister.vault.VaultUnusable;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Turns what keeps the service from starting into one sentence. */
class StartupFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			var sentence = sentence(cause);
			if (sentence != null) {
				return new FailureAnalysis(sentence, null, failure);
			}
		}
		return null;
	}

	private static @Nullable String sentence(Throwable cause) {
		return switch (cause) {
			case StartupRefused refused -> refused.getMessage();
			case VaultUnusable unusable -> unusable.getMessage();
			case MissingLanguage missing -> missing.getMessage();
			case SandboxMissing missing -> missing.getMessage();
			case InvalidDocumentType invalid -> invalid.getMessage();
			case SQLException sql when isConnection(sql) ->
				"The database at CLOISTER_DB_URL cannot be reached or does not let us in: check the address, the user "
						+ "name and the password, and that the server runs.";
			default -> null;
		};
	}

	// Class 08 is a broken connection, class 28 a refused login (SQL standard), class 3D
	// a missing
	// database.
	private static boolean isConnection(SQLException ex) {
		var state = (ex.getSQLState() != null) ? ex.getSQLState().toUpperCase(Locale.ROOT) : "";
		return ex instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("28")
				|| state.startsWith("3D");
	}

}
