package io.cloister;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.awaitility.Awaitility.await;

/** The service as a process of its own, which can be killed. */
public final class RunningService implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path data;

	private final Path log;

	private final int port;

	private final Process process;

	private RunningService(Path data, Path log, int port, Process process) {
		this.data = data;
		this.log = log;
		this.port = port;
		this.process = process;
	}

	/** Starts it; settings are command line arguments. */
	public static RunningService start(String mainClass, Path data, String... settings) throws IOException {
		var port = freePort();
		var log = Files.createTempFile(data.toAbsolutePath().getParent(), "service-", ".log");
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp", classPath(), mainClass));
		command.addAll(arguments(Map.of("--cloister.data", data.toString(), "--server.port", String.valueOf(port),
				"--management.server.port", "0", "--cloister.samples", "false"), settings));
		var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new RunningService(data, log, port, process);
	}

	// Given twice, an argument would have both values.
	private static List<String> arguments(Map<String, String> usual, String... settings) {
		var arguments = new LinkedHashMap<>(usual);
		for (var setting : settings) {
			var nameAndValue = setting.split("=", 2);
			arguments.put(nameAndValue[0], nameAndValue[1]);
		}
		return arguments.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
	}

	// An empty entry would stand for the working folder, and the migrations would be
	// found twice.
	private static String classPath() {
		var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(path.split(File.pathSeparator))
			.filter(entry -> !entry.isBlank())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Waits until it says that it is ready. */
	public RunningService ready() {
		await().atMost(PATIENCE).until(() -> !this.process.isAlive() || output().contains("Cloister is ready"));
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The service did not start, see " + this.log);
		}
		return this;
	}

	/** What it printed. */
	public String output() throws IOException {
		return Files.readString(this.log);
	}

	/** Waits for it to end by itself. */
	public int exit() throws InterruptedException {
		this.process.waitFor(PATIENCE);
		return this.process.exitValue();
	}

	/** Ends it as {@code kill -9} does. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Ends it as an operator does. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).exceptionally(ex -> {
			this.process.destroyForcibly();
			return this.process;
		}).join();
	}

	/** What the REST interface answers. */
	public JsonNode get(String path) {
		return send(request(path).GET());
	}

	/** Uploads a file and tells its id. */
	public UUID upload(byte[] content) {
		var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
		var body = HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head),
				HttpRequest.BodyPublishers.ofByteArray(content), HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n"));
		var answer = send(request("/documents").header("Content-Type", "multipart/form-data; boundary=b").POST(body));
		return UUID.fromString(answer.path("id").asString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/v1" + path))
			.header("Authorization", "Bearer " + firstRun().path("token").asString());
	}

	private JsonNode send(HttpRequest.Builder request) {
		try {
			return JSON.readTree(this.http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a newcomer gets to read. */
	public JsonNode firstRun() {
		return JSON.readTree(this.data.resolve("first-run.json").toFile());
	}

}
