package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.claimgraph.files.Project;

/** Our own questions, asked of every engine that can read them. */
final class Catalogue {
  private static final Pattern TRIPLE_TERM =
      Pattern.compile("<<|rdf:reifies|SUBJECT\\(|PREDICATE\\(|OBJECT\\(|TRIPLE\\(");
  private static final double MILLION = 1e6;

  private final Map<String, String> questions;
  private final Comparison comparison;

  Catalogue(Map<String, String> questions, Comparison comparison) {
    this.questions = questions;
    this.comparison = comparison;
  }

  /**
   * The project's questions by name: those that ask the default graph alone for rows, without a
   * parameter and without another endpoint.
   */
  static Map<String, String> of(Project project) throws IOException {
    Map<String, String> found = new TreeMap<>();
    for (Path file : project.queryFiles("queries")) {
      String text = Files.readString(file);
      boolean fits =
          !text.contains("?_")
              && !text.contains("SERVICE")
              && !text.contains("GRAPH")
              && text.contains("\nSELECT");
      if (fits) {
        found.put(project.name(file), text);
      }
    }
    return found;
  }

  /**
   * Asks each question three times and notes, of those without triple terms and of all, how long
   * the first and the last times took together, and how many answers were those of the first
   * engine.
   */
  void measure(Peer peer, Client client, BiConsumer<String, Double> note)
      throws InterruptedException {
    measure(peer, client, note, false);
    if (peer.tripleTerms()) {
      measure(peer, client, note, true);
    }
  }

  private void measure(
      Peer peer, Client client, BiConsumer<String, Double> note, boolean tripleTerms)
      throws InterruptedException {
    double first = 0;
    double last = 0;
    double same = 0;
    int asked = 0;
    for (Map.Entry<String, String> question : questions.entrySet()) {
      if (TRIPLE_TERM.matcher(question.getValue()).find() == tripleTerms) {
        Client.Answer answer = client.ask(question.getValue());
        first += answer.nanos() / MILLION;
        same += comparison.isSame(peer.name(), question.getKey(), answer) ? 1 : 0;
        last += again(client, question.getValue(), answer).nanos() / MILLION;
        asked++;
      }
    }
    if (asked > 0) {
      String which = tripleTerms ? "with triple terms" : "without triple terms";
      String name = "catalogue, %d questions %s".formatted(asked, which);
      note.accept(name + ", first time, ms", first);
      note.accept(name + ", third time, ms", last);
      note.accept(name + ", equal answers", same);
    }
  }

  /** The answer when asked two times more; the first, if that did not come: one wait is enough. */
  private static Client.Answer again(Client client, String question, Client.Answer first)
      throws InterruptedException {
    if (!first.isOk()) {
      return first;
    }
    client.ask(question);
    return client.ask(question);
  }
}
