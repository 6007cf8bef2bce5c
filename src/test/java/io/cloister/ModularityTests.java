package io.cloister;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules and the arrows between them are those that package-info files allow. */
class ModularityTests {

	private static final Path PICTURE = Path.of("docs/modules.md");

	private static final Path NEW_PICTURE = Path.of("target/modules.md");

	private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

	@Test
	void modulesKeepTheirBorders() {
		MODULES.verify();
	}

	@Test
	void thePictureShowsTheModulesAsTheyAre() throws IOException {
		Files.writeString(NEW_PICTURE, picture());
		assertThat(PICTURE).as("the picture is out of date: copy " + NEW_PICTURE + " to " + PICTURE)
			.hasSameTextualContentAs(NEW_PICTURE);
	}

	private static String picture() {
		return """
				# Modules

				Written by `ModularityTests` from the code. An arrow means "calls".

				```mermaid
				flowchart TD
				%s
				```
				""".formatted(MODULES.stream().map(ModularityTests::lines).sorted().collect(Collectors.joining("\n")));
	}

	private static String lines(ApplicationModule module) {
		var name = module.getIdentifier().toString();
		var targets = module.getDirectDependencies(MODULES, DependencyType.DEFAULT)
			.uniqueModules()
			.map(target -> target.getIdentifier().toString())
			.filter(target -> !target.equals(name))
			.sorted()
			.map(target -> "  " + name + " --> " + target)
			.collect(Collectors.joining("\n"));
		return targets.isEmpty() ? "  " + name : targets;
	}

}
