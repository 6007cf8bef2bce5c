package io.cloister;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the files we deploy with against the promises of docs/deploy.md. */
class DeploymentTests {

	/** A part of a YAML file. */
	record Node(String name, Object value) {

		Node get(Object... path) {
			var current = this.value;
			for (var key : path) {
				current = switch (current) {
					case Map<?, ?> map -> map.get(key);
					case List<?> list when key instanceof Integer index && index < list.size() -> list.get(index);
					case null, default -> null;
				};
			}
			return new Node(this.name, (current != null) ? current : "");
		}

		List<Node> list() {
			return (this.value instanceof List<?> list) ? list.stream().map(item -> new Node(this.name, item)).toList()
					: List.of();
		}

		Map<String, Node> map() {
			var nodes = new java.util.TreeMap<String, Node>();
			if (this.value instanceof Map<?, ?> map) {
				map.forEach((key, item) -> nodes.put(String.valueOf(key), new Node(String.valueOf(key), item)));
			}
			return nodes;
		}

		String text() {
			return String.valueOf(this.value);
		}

		List<String> texts() {
			return list().stream().map(Node::text).toList();
		}

		boolean isFalse() {
			return Boolean.FALSE.equals(this.value);
		}

		boolean isTrue() {
			return Boolean.TRUE.equals(this.value);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Node> read(Path file) {
		try (var text = Files.newBufferedReader(file)) {
			var nodes = new ArrayList<Node>();
			new Yaml().loadAll(text).forEach(document -> nodes.add(new Node(file.toString(), document)));
			return nodes;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Nested
	class Compose {

		private static final Node FILE = read(Path.of("compose.yaml")).getFirst();

		static Stream<Node> services() {
			return FILE.get("services").map().values().stream();
		}

		@Test
		void onlyOnePortIsPublishedAndOnLoopback() {
			var ports = services().flatMap(service -> service.get("ports").texts().stream()).toList();
			assertThat(ports).singleElement().asString().startsWith("127.0.0.1:");
		}

		@ParameterizedTest
		@MethodSource("services")
		void everyServiceIsConfined(Node service) {
			assertThat(service.get("user").text()).matches("[1-9]\\d*:[1-9]\\d*");
			assertThat(service.get("read_only").isTrue()).isTrue();
			assertThat(service.get("cap_drop").texts()).containsExactly("ALL");
			assertThat(service.map()).doesNotContainKeys("cap_add", "privileged", "network_mode", "pid", "ipc");
			assertThat(service.get("security_opt").texts()).containsExactly("no-new-privileges:true");
			assertThat(service.get("tmpfs").texts()).anyMatch(mount -> mount.startsWith("/tmp:"));
			assertThat(service.get("pids_limit").text()).matches("\\d+");
			assertThat(service.get("mem_limit").text()).matches("\\d+[mg]");
			assertThat(service.get("volumes").texts()).noneMatch(volume -> volume.contains("docker.sock"));
		}

		@Test
		void onlyTheForwarderHasAWayOut() {
			var open = new HashSet<>(FILE.get("networks").map().keySet());
			open.removeIf(network -> FILE.get("networks", network, "internal").isTrue());
			assertThat(open).containsExactly("edge");
			assertThat(services().filter(service -> networks(service).contains("edge")).map(Node::name))
				.containsExactly("edge");
		}

		@ParameterizedTest
		@MethodSource("services")
		void everyServiceNamesItsNetworks(Node service) {
			assertThat(networks(service)).isNotEmpty();
		}

		@Test
		void theForwarderHoldsNoSecret() {
			assertThat(FILE.get("services", "edge").map()).doesNotContainKeys("secrets", "volumes", "environment");
		}

		@Test
		void theDatabaseAndTheModelServerShareNoNetwork() {
			assertThat(networks(service("db"))).doesNotContainAnyElementsOf(networks(service("ollama")));
			assertThat(networks(service("app"))).containsAll(networks(service("db")))
				.containsAll(networks(service("ollama")));
		}

		@Test
		void theModelServerNeverCallsHome() {
			assertThat(service("ollama").get("environment", "OLLAMA_NO_CLOUD").text()).isEqualTo("1");
			assertThat(service("ollama").get("volumes").texts()).singleElement().asString().endsWith(":/models:ro");
		}

		@ParameterizedTest
		@MethodSource("services")
		void noSecretIsInAnEnvironment(Node service) {
			service.get("environment")
				.map()
				.forEach((name,
						value) -> assertThat(
								isSecret(name) && !name.endsWith("_FILE") && !value.text().startsWith("/run/secrets"))
							.as(name)
							.isFalse());
		}

		@Test
		void everySecretIsAFileOutsideTheRepository() throws IOException {
			var ignored = Files.readAllLines(Path.of(".gitignore"));
			FILE.get("secrets").map().forEach((name, secret) -> {
				assertThat(secret.map()).as(name).containsOnlyKeys("file");
				assertThat(secret.get("file").text()).startsWith("./secrets/");
			});
			assertThat(FILE.get("secrets").map()).isNotEmpty();
			assertThat(ignored).contains("/secrets/");
		}

		@Test
		void theApplicationDoesNotOwnItsTables() {
			assertThat(service("app").get("environment", "CLOISTER_DB_USERNAME").text()).isEqualTo("cloister_app");
			assertThat(service("app").get("secrets").text()).doesNotContain("migrator").doesNotContain("superuser");
			assertThat(service("migrate").get("restart").text()).isEqualTo("no");
		}

		private static Node service(String name) {
			return FILE.get("services", name);
		}

		private static Set<String> networks(Node service) {
			return new TreeSet<>(service.get("networks").texts());
		}

	}

	@Nested
	class Kubernetes {

		private static final List<Node> OBJECTS = objects();

		static List<Node> objects() {
			var kustomization = read(Path.of("k8s/base/kustomization.yaml")).getFirst();
			return kustomization.get("resources")
				.texts()
				.stream()
				.flatMap(file -> read(Path.of("k8s/base", file)).stream())
				.map(object -> new Node(object.get("kind").text() + " " + object.get("metadata", "name").text(),
						object.value()))
				.toList();
		}

		static Stream<Node> workloads() {
			return OBJECTS.stream().filter(object -> !object.get("spec", "template").text().isEmpty());
		}

		@Test
		void thereAreFourWorkloads() {
			assertThat(workloads()).hasSize(4);
		}

		@Test
		void everythingIsDeniedByDefault() {
			var denial = policies().filter(policy -> policy.get("spec", "podSelector").map().isEmpty()).toList();
			assertThat(denial).hasSize(1);
			assertThat(denial.getFirst().get("spec", "policyTypes").texts()).containsExactlyInAnyOrder("Ingress",
					"Egress");
			assertThat(denial.getFirst().get("spec").map()).doesNotContainKeys("ingress", "egress");
		}

		@Test
		void exactlyTheNeededPairsMaySend() {
			assertThat(pairs("egress", "to")).containsExactlyInAnyOrder("cloister > postgres:5432",
					"cloister > ollama:11434", "migrate > postgres:5432");
		}

		@Test
		void exactlyTheNeededPairsMayReceive() {
			assertThat(pairs("ingress", "from")).containsExactlyInAnyOrder("cloister < may-enter:8080",
					"postgres < cloister:5432", "postgres < migrate:5432", "ollama < cloister:11434");
		}

		@ParameterizedTest
		@MethodSource("workloads")
		void everyPodIsConfined(Node workload) {
			var pod = workload.get("spec", "template", "spec");
			assertThat(pod.get("automountServiceAccountToken").isFalse()).isTrue();
			assertThat(pod.get("securityContext", "runAsNonRoot").isTrue()).isTrue();
			assertThat(pod.get("securityContext", "seccompProfile", "type").text()).isEqualTo("RuntimeDefault");
			assertThat(pod.get("dnsPolicy").text()).isEqualTo("None");
			assertThat(pod.map()).doesNotContainKeys("hostNetwork", "hostPID", "hostIPC", "initContainers");
			assertThat(pod.get("containers").list()).isNotEmpty().allSatisfy(Kubernetes::isConfined);
			assertThat(pod.get("volumes").list()).noneMatch(volume -> volume.map().containsKey("hostPath"));
		}

		@ParameterizedTest
		@MethodSource("workloads")
		void noSecretIsInAnEnvironment(Node workload) {
			for (var container : workload.get("spec", "template", "spec", "containers").list()) {
				assertThat(container.map()).doesNotContainKey("envFrom");
				assertThat(container.get("env").list()).allSatisfy(variable -> {
					assertThat(variable.map()).doesNotContainKey("valueFrom");
					var name = variable.get("name").text();
					assertThat(!isSecret(name) || variable.get("value").text().startsWith("/run/secrets")).as(name)
						.isTrue();
				});
			}
		}

		@Test
		void theNamespaceRefusesOtherPods() {
			assertThat(
					object("Namespace cloister").get("metadata", "labels", "pod-security.kubernetes.io/enforce").text())
				.isEqualTo("restricted");
		}

		@Test
		void theModelServerNeverCallsHome() {
			assertThat(object("Deployment ollama").get("spec", "template", "spec", "containers", 0, "env").texts())
				.contains("{name=OLLAMA_NO_CLOUD, value=1}");
		}

		@Test
		void probesGoToTheManagementPort() {
			var container = object("Deployment cloister").get("spec", "template", "spec", "containers", 0);
			for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
				assertThat(container.get(probe, "httpGet", "port").text()).isEqualTo("management");
			}
		}

		@Test
		void theRolesAreThoseOfTheDatabaseFolder() {
			assertThat(Path.of("k8s/base/roles.sql")).hasSameTextualContentAs(Path.of("db/roles.sql"));
		}

		private static void isConfined(Node container) {
			var context = container.get("securityContext");
			assertThat(context.get("allowPrivilegeEscalation").isFalse()).isTrue();
			assertThat(context.get("readOnlyRootFilesystem").isTrue()).isTrue();
			assertThat(context.get("capabilities", "drop").texts()).containsExactly("ALL");
			assertThat(context.map()).doesNotContainKey("privileged");
			assertThat(container.get("resources", "limits", "memory").text()).isNotEmpty();
		}

		private static Node object(String name) {
			return OBJECTS.stream().filter(object -> object.name().equals(name)).findFirst().orElseThrow();
		}

		private static Stream<Node> policies() {
			return OBJECTS.stream().filter(object -> object.get("kind").text().equals("NetworkPolicy"));
		}

		private static List<String> pairs(String direction, String side) {
			var pairs = new ArrayList<String>();
			for (var policy : policies().toList()) {
				var pod = policy.get("spec", "podSelector", "matchLabels", "app").text();
				for (var rule : policy.get("spec", direction).list()) {
					assertThat(rule.map()).containsOnlyKeys(side, "ports");
					rule.get(side)
						.list()
						.forEach(peer -> rule.get("ports")
							.list()
							.forEach(port -> pairs.add(pod + (side.equals("to") ? " > " : " < ") + peer(peer) + ":"
									+ port.get("port").text())));
				}
			}
			return pairs;
		}

		private static String peer(Node peer) {
			var entering = peer.get("namespaceSelector", "matchLabels", "cloister.io/may-enter").text();
			return entering.equals("true") ? "may-enter" : peer.get("podSelector", "matchLabels", "app").text();
		}

	}

	private static boolean isSecret(String name) {
		return name.matches(".*(PASSWORD|SECRET|TOKEN|KEY).*") && !name.equals("CLOISTER_SECRETS");
	}

}
