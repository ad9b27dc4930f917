package org.claimgraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.evidence.CopyVerification;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;
import org.claimgraph.files.Spelling;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints who makes a claim, how firmly, and where it stands. */
@Command(
    name = "cite",
    description = "Prints who makes a claim, how firmly, and where it stands.",
    mixinStandardHelpOptions = true)
final class CiteCommand implements Callable<Integer> {
  private static final String CLAIMS = Prefixes.ID + "claim/";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CLAIM",
      description = "A claim: strachota-044-1, claim:strachota-044-1 or the whole IRI.")
  private String name;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Your plain-text copy of the report, to print the sentence itself from it.")
  private Optional<Path> text;

  @Override
  public Integer call() {
    return switch (Loading.of(Claimgraph.project())) {
      case Loading.Ready ready -> cite(ready.dataset().getDefaultGraph());
      case Loading.Refused refused -> {
        spec.commandLine()
            .getErr()
            .println(
                "the graph has findings and is not cited; to see them, run ./claimgraph check");
        yield Claimgraph.FINDINGS;
      }
    };
  }

  private int cite(Graph graph) {
    Node claim = claim(graph);
    Citation citation = new Citation(graph, Texts.reports(graph));
    PrintWriter out = spec.commandLine().getOut();
    citation.lines(claim).forEach(out::println);
    boolean complete = true;
    for (Sentence sentence : citation.sentences(claim)) {
      complete &= printWords(out, citation.report(sentence), sentence);
    }
    out.flush();
    return complete ? Claimgraph.FINE : Claimgraph.FINDINGS;
  }

  /** Prints the sentence from the copy; false if there is a copy and it does not have it. */
  private boolean printWords(PrintWriter out, TextOfReport report, Sentence sentence) {
    if (text.isEmpty()) {
      out.println(Citation.line("its words", "not in the graph; --text FILE shows your copy's"));
      return true;
    }
    CopyVerification verification = Texts.verify(Texts.copy(text.get()), report);
    Optional<String> words = verification.found(sentence).map(found -> found.words());
    out.println(
        Citation.line(
            "its words",
            words.orElse("your copy does not have %s word for word".formatted(sentence.name()))));
    return words.isPresent();
  }

  private Node claim(Graph graph) {
    String local = name.startsWith(CLAIMS) ? name.substring(CLAIMS.length()) : name;
    local = local.startsWith("claim:") ? local.substring("claim:".length()) : local;
    Node claim = NodeFactory.createURI(CLAIMS + local);
    if (!graph.contains(claim, RDF.Nodes.type, Cg.Claim)) {
      throw new CannotRunException("no claim is called " + local + near(graph, claim));
    }
    return claim;
  }

  private static String near(Graph graph, Node claim) {
    List<String> all =
        graph.stream(Node.ANY, RDF.Nodes.type, Cg.Claim)
            .map(triple -> triple.getSubject().getURI())
            .sorted()
            .toList();
    String sentence = claim.getURI().replaceFirst("-[^-]*$", "-");
    if (sentence.indexOf('-') < sentence.lastIndexOf('-')) {
      String neighbours =
          all.stream()
              .filter(iri -> iri.matches(Pattern.quote(sentence) + "[0-9]+"))
              .map(iri -> iri.substring(CLAIMS.length()))
              .collect(Collectors.joining(", "));
      if (!neighbours.isEmpty()) {
        return "; those of its sentence are " + neighbours;
      }
    }
    return Spelling.nearest(claim.getURI(), all)
        .map(iri -> "; did you mean " + iri.substring(CLAIMS.length()) + "?")
        .orElse("; claims are called like strachota-044-1");
  }
}
