package io.cloister;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Only {@code egress} opens connections. Networks refuse what they should not carry, but
 * a rule in the code says before any network does that a class has learned to call out.
 * The database is reached through its driver, and the embedded server, which lives in
 * {@code startup}, through the library that starts it; neither takes an address from a
 * document. Pipes to our own helper processes are not connections.
 */
class EgressTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.cloister");

	private static final DescribedPredicate<JavaClass> CONNECTING = DescribedPredicate.describe("open connections",
			type -> type.getPackageName().startsWith("java.net.http") || type.getPackageName().startsWith("javax.net")
					|| type.getPackageName().startsWith("org.springframework.web.client")
					|| type.getPackageName().startsWith("org.springframework.http.client")
					|| type.getPackageName().startsWith("org.springframework.web.reactive")
					|| type.isAssignableTo(java.net.Socket.class) || type.isAssignableTo(java.net.ServerSocket.class)
					|| type.isAssignableTo(java.net.DatagramSocket.class)
					|| type.isAssignableTo(java.net.URLConnection.class)
					|| type.isAssignableTo(java.nio.channels.NetworkChannel.class)
					|| type.isAssignableTo(java.nio.channels.AsynchronousSocketChannel.class));

	@Test
	void onlyEgressKnowsTypesThatConnect() {
		noClasses().that()
			.resideOutsideOfPackage("io.cloister.egress..")
			.should()
			.dependOnClassesThat(CONNECTING)
			.check(CLASSES);
	}

	@Test
	void onlyEgressOpensAddresses() {
		noClasses().that()
			.resideOutsideOfPackage("io.cloister.egress..")
			.should()
			.callMethod(java.net.URL.class, "openConnection")
			.orShould()
			.callMethod(java.net.URL.class, "openConnection", java.net.Proxy.class)
			.orShould()
			.callMethod(java.net.URL.class, "openStream")
			.orShould()
			.callMethod(java.net.URL.class, "getContent")
			.orShould()
			.callMethod(java.net.InetAddress.class, "getByName", String.class)
			.orShould()
			.callMethod(java.net.InetAddress.class, "getAllByName", String.class)
			.check(CLASSES);
	}

}
