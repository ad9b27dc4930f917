import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/**
 * Asks RDF4J every query of a folder, and writes each answer as CSV into another folder: over one
 * endpoint by SPARQLRepository, over several by FedX. Arguments: queries, answers, endpoints.
 */
public final class Rdf4jClient {
  private Rdf4jClient() {}

  public static void main(String[] arguments) throws Exception {
    List<String> endpoints = Arrays.asList(arguments).subList(2, arguments.length);
    Repository repository =
        endpoints.size() == 1
            ? new SPARQLRepository(endpoints.get(0))
            : FedXFactory.createSparqlFederation(endpoints);
    repository.init();
    try (RepositoryConnection connection = repository.getConnection();
        Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".rq")).sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.rq$", ".csv");
        Files.writeString(Path.of(arguments[1], name), csv(connection, Files.readString(file)));
      }
    }
    repository.shutDown();
  }

  private static String csv(RepositoryConnection connection, String query) {
    StringBuilder lines = new StringBuilder();
    try (TupleQueryResult result = connection.prepareTupleQuery(query).evaluate()) {
      List<String> names = result.getBindingNames();
      lines.append(line(names.stream()));
      for (BindingSet row : result) {
        lines.append(
            line(
                names.stream()
                    .map(name -> row.hasBinding(name) ? row.getValue(name).stringValue() : "")));
      }
    }
    return lines.toString();
  }

  private static String line(Stream<String> cells) {
    return cells.map(Rdf4jClient::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
