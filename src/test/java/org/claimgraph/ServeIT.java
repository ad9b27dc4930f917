package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server as a process of its own: how it ends, and what becomes of its clients. */
final class ServeIT {
  private static final String LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  @TempDir Path folder;

  @Test
  void askedToEndItAnswersWhoIsInsideAndExitsWithZero() throws Exception {
    try (Served served = serve(List.of(), "--time", "3")) {
      try (Socket client = served.ask(LONG)) {
        Thread.sleep(1_000);
        served.process.destroy();
        String answer = read(client);
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        assertTrue(answer.contains("budget of time"), answer);
      }
      assertTrue(served.process.waitFor(20, TimeUnit.SECONDS));
      assertEquals(0, served.process.exitValue());
    }
  }

  @Test
  void killedItGivesNoAnswerThatLooksWhole() throws Exception {
    try (Served served = serve(List.of())) {
      try (Socket client = served.ask("SELECT * { ?a ?b ?c . ?d ?e ?f }")) {
        byte[] first = new byte[2_000];
        assertTrue(client.getInputStream().read(first) > 0);
        served.process.destroyForcibly();
        String rest = read(client);
        assertFalse(rest.endsWith("0\r\n\r\n"), "cut off, not ended");
      }
      assertTrue(served.process.waitFor(20, TimeUnit.SECONDS));
    }
    try (Served again = serve(List.of());
        Socket client = again.ask("ASK {}")) {
      assertTrue(read(client).contains("true"));
    }
  }

  @Test
  void withoutMemoryItExitsAndDoesNotLimp() throws Exception {
    List<String> small = List.of("-Xmx160m");
    try (Served served =
        serve(small, "--time", "60", "--held-rows", "999999999", "--text-made", "99999999999")) {
      String bomb =
          "SELECT * { BIND(\""
              + "x".repeat(1_000)
              + "\" AS ?a)"
              + " BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a) AS ?b)"
              + " BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b,?b,?b) AS ?c)"
              + " BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c,?c,?c) AS ?d)"
              + " BIND(CONCAT(?d,?d,?d,?d,?d,?d,?d,?d,?d,?d) AS ?e)"
              + " BIND(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e,?e,?e) AS ?f) }";
      try (Socket client = served.ask(bomb)) {
        assertFalse(read(client).startsWith("HTTP/1.1 200"));
      }
      assertTrue(served.process.waitFor(20, TimeUnit.SECONDS), "it has ended");
      assertNotEquals(0, served.process.exitValue());
    }
  }

  @Test
  void nearlyWithoutMemoryTheGreatestRequestIsStopped() throws Exception {
    List<String> small = List.of("-Xmx256m");
    try (Served served = serve(small, "--time", "60", "--held-rows", "999999999")) {
      try (Socket client = served.ask("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f")) {
        String answer = read(client);
        assertTrue(answer.contains("little memory left"), answer);
      }
      try (Socket client = served.ask("ASK {}")) {
        assertTrue(read(client).contains("true"));
      }
    }
  }

  @Test
  void accessLogHasOneLineARequestAndTheQueryOnlyWhereAsked() throws Exception {
    try (Served served = serve(List.of(), "--log-queries")) {
      try (Socket client = served.ask("ASK { <urn:a> <urn:b> \"\\n\" }")) {
        assertTrue(read(client).contains("false"));
      }
      String line = awaitLine(served);
      assertTrue(
          line.matches(
              ".*id=[0-9a-f]{16} client=127.0.0.1 method=GET path=/sparql status=200"
                  + " outcome=complete ms=[0-9]+ rows=0 bytes=[0-9]+ query=\"ASK .*\""),
          line);
    }
    try (Served served = serve(List.of())) {
      try (Socket client = served.ask("ASK { <urn:a> <urn:b> <urn:secret> }")) {
        assertTrue(read(client).contains("false"));
      }
      assertFalse(awaitLine(served).contains("secret"));
    }
  }

  @Test
  void wordsOfTheReportAreForLoopbackOnly() throws Exception {
    Path text = Files.writeString(folder.resolve("report.txt"), "words");
    Shell shell =
        Shell.run(
            Path.of("").toAbsolutePath(),
            Map.of(),
            "./claimgraph serve --host 0.0.0.0 --port 0 --text " + text);
    assertEquals(2, shell.exit());
    assertTrue(shell.output().contains("a public server must not republish"), shell.output());
  }

  @Test
  void behindAProxyItNamesItselfAndItsPartnersAsItWasTold() throws Exception {
    Path partners =
        Files.writeString(
            folder.resolve("partners.txt"),
            "# whom SERVICE may call\nhttps://one.example/sparql # the first\n\n");
    try (Served served =
        serve(
            List.of(),
            "--base-url",
            "https://claims.example/",
            "--allow-service",
            "https://two.example/sparql",
            "--allow-service-file",
            partners.toString())) {
      String description = get(served, "/sparql", "text/turtle");
      assertTrue(description.contains("<https://claims.example/sparql>"), description);
      assertTrue(description.contains("https://one.example/sparql"), description);
      assertTrue(description.contains("https://two.example/sparql"), description);
      String page = get(served, "/questions/what-is-contested", "text/html");
      assertTrue(page.contains("curl &#39;https://claims.example/questions/what"), page);
    }
  }

  @Test
  void forwardedHostOfAClientThatIsNoProxyIsIgnored() throws Exception {
    try (Served served = serve(List.of(), "--trusted-proxy", "192.0.2.1")) {
      String description = get(served, "/sparql", "text/turtle");
      assertFalse(description.contains("elsewhere.example"), description);
    }
    try (Served served = serve(List.of(), "--trusted-proxy", "127.0.0.1")) {
      String description = get(served, "/sparql", "text/turtle");
      assertTrue(description.contains("<https://elsewhere.example/sparql>"), description);
    }
  }

  /** What a client that claims to be a proxy for another address is told. */
  private static String get(Served served, String path, String accept) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path))
            .header("Accept", accept)
            .header("X-Forwarded-Host", "elsewhere.example")
            .header("X-Forwarded-Proto", "https")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private String awaitLine(Served served) throws Exception {
    for (int i = 0; i < 100; i++) {
      for (String line : Files.readAllLines(served.log)) {
        if (line.contains("path=/sparql")) {
          return line;
        }
      }
      Thread.sleep(50);
    }
    return Files.readString(served.log);
  }

  private static String read(Socket socket) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      byte[] buffer = new byte[1 << 16];
      for (int n = socket.getInputStream().read(buffer);
          n >= 0 && bytes.size() < 1 << 26;
          n = socket.getInputStream().read(buffer)) {
        bytes.write(buffer, 0, n);
      }
    } catch (IOException e) {
      // The server was killed: what came so far is all there is.
      return bytes.toString(StandardCharsets.UTF_8);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Served serve(List<String> java, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(java);
    command.addAll(
        List.of(
            "-Dclaimgraph.home=" + Path.of("").toAbsolutePath(),
            "-jar",
            "target/claimgraph.jar",
            "serve",
            "--port",
            "0"));
    command.addAll(List.of(options));
    Path log = Files.createTempFile(folder, "serve", ".log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      process.destroyForcibly();
      throw new IOException("it did not start: " + Files.readString(log));
    }
    return new Served(process, URI.create(line.replaceFirst(": .*$", "")).getPort(), log);
  }

  /** A server that runs, and is killed at the end if it still does. */
  private record Served(Process process, int port, Path log) implements AutoCloseable {
    Socket ask(String query) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(70_000);
      socket
          .getOutputStream()
          .write(
              ("GET /sparql?query="
                      + URLEncoder.encode(query, StandardCharsets.UTF_8)
                      + " HTTP/1.1\r\nHost: a\r\nAccept: text/csv\r\n\r\n")
                  .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return socket;
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
