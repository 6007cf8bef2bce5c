package io.cloister.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	MasterKey masterKey(VaultProperties properties, @Value("${cloister.db.url:}") String databaseUrl,
			@Value("${cloister.data}") Path data) {
		if (properties.masterKey() != null) {
			return MasterKey.read(properties.masterKey());
		}
		if (StringUtils.hasText(databaseUrl)) {
			throw new VaultUnusable("With a database of your own, set cloister.vault.master-key to the file that holds "
					+ "the master key (32 bytes in Base64).");
		}
		return keptIn(data.resolve("master.key"));
	}

	private static MasterKey keptIn(Path file) {
		if (Files.exists(file)) {
			return MasterKey.read(file);
		}
		var key = MasterKey.random();
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			key.write(file);
			return key;
		}
		catch (IOException ex) {
			throw new VaultUnusable("The data folder " + file.toAbsolutePath().getParent()
					+ " cannot be written: give this user the right to, or set cloister.data to another folder.", ex);
		}
	}

}
