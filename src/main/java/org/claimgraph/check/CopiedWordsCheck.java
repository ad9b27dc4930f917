package org.claimgraph.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.evidence.Normalisation;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Whether anything written in the data repeats more than {@link #ALLOWED} words in a row of a
 * report. Needs a copy of the report's text; names and titles may be repeated.
 */
public final class CopiedWordsCheck {
  /** How many words of a report may stand in a row. */
  static final int ALLOWED = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}]+)?");
  private static final Set<Node> NAMES =
      Set.of(RDFS.Nodes.label, DCTerms.title.asNode(), DCTerms.bibliographicCitation.asNode());

  private final Set<List<String>> runs = new HashSet<>();

  /** The check against this text of a report. */
  public CopiedWordsCheck(String text) {
    runs(text).forEach(runs::add);
  }

  /** What is copied, sorted by file and line. */
  public List<Finding> findings(Sources sources) {
    return sources.data().stream()
        .flatMap(file -> file.triples().keySet().stream())
        .filter(triple -> triple.getObject().isLiteral() && !NAMES.contains(triple.getPredicate()))
        .flatMap(triple -> finding(sources, triple).stream())
        .sorted()
        .toList();
  }

  private Optional<Finding> finding(Sources sources, Triple triple) {
    return runs(triple.getObject().getLiteralLexicalForm())
        .filter(runs::contains)
        .findFirst()
        .map(
            run ->
                new Finding(
                    sources.where(triple).orElseThrow(),
                    "%s repeats more than %d words in a row of the report, from \"%s\" on"
                        .formatted(
                            Prefixes.name(triple.getSubject()),
                            ALLOWED,
                            String.join(" ", run.subList(0, 3))),
                    "Say it in words of your own"));
  }

  private static Stream<List<String>> runs(String text) {
    Stream.Builder<List<String>> runs = Stream.builder();
    Deque<String> run = new ArrayDeque<>();
    WORD.matcher(Normalisation.of(text).toLowerCase(Locale.ROOT))
        .results()
        .forEach(
            word -> {
              run.addLast(word.group());
              if (run.size() > ALLOWED + 1) {
                run.removeFirst();
              }
              if (run.size() == ALLOWED + 1) {
                runs.add(List.copyOf(run));
              }
            });
    return runs.build();
  }
}
