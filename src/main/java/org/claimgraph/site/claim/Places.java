package org.claimgraph.site.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.claimgraph.evidence.Position;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;

/** Where the sentences stand, in words. */
public final class Places {
  private final Map<Node, String> words = new HashMap<>();

  /** The places of all sentences of the reports that the graph describes. */
  public Places(Graph graph) {
    List<TextOfReport> reports = TextOfReport.in(graph);
    reports.forEach(
        report ->
            report
                .sentences()
                .forEach(
                    sentence ->
                        words.put(
                            sentence.iri(),
                            words(sentence)
                                + (reports.size() > 1 ? ", in " + report.title() : ""))));
  }

  private static String words(Sentence sentence) {
    Position position = sentence.position();
    List<String> parts = new ArrayList<>();
    if (sentence.kind() != Sentence.Kind.BODY) {
      parts.add(sentence.kind().words());
    }
    position.section().ifPresent(n -> parts.add(n == 0 ? "lead" : "section " + n));
    position.paragraph().ifPresent(n -> parts.add("paragraph " + n));
    position.footnote().ifPresent(n -> parts.add("footnote " + n));
    parts.add("sentence " + position.sentence());
    return String.join(", ", parts);
  }

  /** The place of this sentence in words; empty if it is not known. */
  public String of(Node sentence) {
    return words.getOrDefault(sentence, "");
  }
}
