import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/**
 * A thin HTTP server on RDF4J's stores: it answers SELECT and ASK by GET as JSON, nothing else.
 * Arguments: {@code memory FILE PORT SECONDS} loads and serves, {@code lmdb-load FILE FOLDER} loads,
 * {@code lmdb FOLDER PORT SECONDS} serves; a query is ended after so many seconds.
 */
public final class Rdf4jServer {
  private static final int THREADS = 16;

  private Rdf4jServer() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "memory" -> {
        Repository repository = new SailRepository(new MemoryStore());
        load(repository, Path.of(arguments[1]));
        serve(repository, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      }
      case "lmdb-load" -> {
        Repository repository = lmdb(arguments[2]);
        load(repository, Path.of(arguments[1]));
        repository.shutDown();
      }
      case "lmdb" -> 
          serve(
              lmdb(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static Repository lmdb(String folder) {
    return new SailRepository(new LmdbStore(Path.of(folder).toFile()));
  }

  private static void load(Repository repository, Path file) throws IOException {
    repository.init();
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin(org.eclipse.rdf4j.common.transaction.IsolationLevels.NONE);
      connection.add(file.toFile(), RDFFormat.NTRIPLES);
      connection.commit();
    }
  }

  private static void serve(Repository repository, int port, int seconds) throws IOException {
    repository.init();
    // Without it small answers wait some 40 ms for the client's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext("/sparql", exchange -> answer(repository, exchange, seconds));
    server.start();
  }

  private static void answer(Repository repository, HttpExchange exchange, int seconds)
      throws IOException {
    try (exchange;
        RepositoryConnection connection = repository.getConnection()) {
      String text = exchange.getRequestURI().getRawQuery().replaceFirst("^query=", "");
      Query query = connection.prepareQuery(URLDecoder.decode(text, StandardCharsets.UTF_8));
      query.setMaxExecutionTime(seconds);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (query instanceof BooleanQuery ask) {
        new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
      } else {
        ((TupleQuery) query).evaluate(new SPARQLResultsJSONWriter(out));
      }
      exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
      exchange.sendResponseHeaders(200, out.size());
      out.writeTo(exchange.getResponseBody());
    } catch (RuntimeException e) {
      // The client sees an answer that breaks off, and counts it as a failure.
      System.err.println(e);
    }
  }
}
