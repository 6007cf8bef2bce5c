package io.cloister.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MasterKeyTests {

	private static final VaultProperties NOT_CONFIGURED = new VaultProperties(null);

	private final VaultConfiguration configuration = new VaultConfiguration();

	@TempDir
	private Path folder;

	@Test
	void withTheEmbeddedDatabaseOneIsMadeAndKept() throws Exception {
		var made = this.configuration.masterKey(NOT_CONFIGURED, "", this.folder);
		var file = this.folder.resolve("master.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(this.configuration.masterKey(NOT_CONFIGURED, "", this.folder).id()).isEqualTo(made.id());
		assertThat(MasterKey.random().id()).isNotEqualTo(made.id());
	}

	@Test
	void withAServerOfYourOwnItMustBeConfigured() {
		assertThatExceptionOfType(VaultUnusable.class)
			.isThrownBy(() -> this.configuration.masterKey(NOT_CONFIGURED, "jdbc:postgresql://db/x", this.folder))
			.withMessageContaining("set cloister.vault.master-key");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aFileThatHoldsNoKeyIsRefused() throws Exception {
		refused(Files.writeString(this.folder.resolve("short"), "c2hvcnQ="), "32 bytes");
		refused(Files.writeString(this.folder.resolve("text"), "no key, but a sentence!"), "Base64");
		refused(this.folder.resolve("none"), "cloister.vault.master-key");
	}

	@Test
	void eachPurposeHasAKeyOfItsOwn() {
		var key = MasterKey.random();
		assertThat(key.derive("x").getEncoded()).isEqualTo(key.derive("x").getEncoded());
		assertThat(key.derive("x").getEncoded()).isNotEqualTo(key.derive("y").getEncoded());
	}

	private void refused(Path file, String reason) {
		assertThatExceptionOfType(VaultUnusable.class)
			.isThrownBy(() -> this.configuration.masterKey(new VaultProperties(file), "", this.folder))
			.withMessageContaining(reason);
	}

}
