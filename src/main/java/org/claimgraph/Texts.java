package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.claimgraph.evidence.Copy;
import org.claimgraph.evidence.CopyVerification;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;
import org.claimgraph.evidence.UnusableCopyException;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;

/** The reports of a project and people's copies of them, or why they cannot be had. */
final class Texts {
  private Texts() {}

  /**
   * The reports that the project's files describe.
   *
   * @throws CannotRunException a file cannot be read to its end, or a description lacks something
   */
  static List<TextOfReport> reports(Project project) {
    Sources sources = Sources.read(project);
    if (!sources.complete()) {
      throw new CannotRunException(
          "a file of data/ cannot be read; to see why, run ./claimgraph check");
    }
    return reports(sources.graph());
  }

  /**
   * The reports that the graph describes.
   *
   * @throws CannotRunException a description lacks something
   */
  static List<TextOfReport> reports(Graph graph) {
    try {
      return TextOfReport.in(graph);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(e.getMessage() + "; run ./claimgraph check");
    }
  }

  /**
   * The report of this name.
   *
   * @throws CannotRunException no report is called so, or, if the name is empty, there are several
   */
  static TextOfReport report(List<TextOfReport> reports, String name) {
    if (name.isEmpty() && reports.size() == 1) {
      return reports.getFirst();
    }
    String names = reports.stream().map(TextOfReport::name).collect(Collectors.joining(", "));
    return reports.stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotRunException(
                    (name.isEmpty() ? "say which report" : "no report is called " + name)
                        + "; the reports are "
                        + names));
  }

  /**
   * The copy that the file holds.
   *
   * @throws CannotRunException the file holds no plain text in UTF-8
   */
  static Copy copy(Path file) {
    try {
      return Copy.read(file);
    } catch (UnusableCopyException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * The words of each sentence that the copy holds word for word.
   *
   * @throws CannotRunException the copy holds no sentence of these reports
   */
  static Map<Node, String> words(Copy copy, List<TextOfReport> reports) {
    Map<Node, String> words = new HashMap<>();
    for (TextOfReport report : reports) {
      CopyVerification verification = verify(copy, report);
      for (Sentence sentence : report.sentences()) {
        verification.found(sentence).ifPresent(found -> words.put(sentence.iri(), found.words()));
      }
    }
    if (words.isEmpty()) {
      throw new CannotRunException(
          "the copy holds no sentence of the reports; to see what is missing, run ./claimgraph"
              + " verify with it");
    }
    return words;
  }

  /**
   * The report's sentences, looked for in the copy.
   *
   * @throws CannotRunException the copy is too long and too unlike the report
   */
  static CopyVerification verify(Copy copy, TextOfReport report) {
    try {
      return CopyVerification.of(copy, report);
    } catch (UnusableCopyException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }
}
