package org.claimgraph.site.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.claimgraph.evidence.Position;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;
import org.claimgraph.question.Later;

/** Where the sentences stand, in words. */
public final class Places {
  private final Supplier<Map<Node, String>> words;

  /** The places of all sentences of the reports that the graph describes. */
  public Places(Graph graph) {
    words = new Later<>(() -> words(TextOfReport.in(graph)));
  }

  private static Map<Node, String> words(List<TextOfReport> reports) {
    Map<Node, String> words = new HashMap<>();
    for (TextOfReport report : reports) {
      String where = reports.size() > 1 ? ", in " + report.title() : "";
      report.sentences().forEach(each -> words.put(each.iri(), words(each) + where));
    }
    return words;
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
    return words.get().getOrDefault(sentence, "");
  }
}
