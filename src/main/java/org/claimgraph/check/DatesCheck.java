package org.claimgraph.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/** Whether the four bounds of each date are those that its EDTF expression gives. */
final class DatesCheck {
  private static final List<Bound> BOUNDS =
      List.of(
          new Bound(Cg.earliestBegin, EdtfBounds::earliestBegin),
          new Bound(Cg.latestBegin, EdtfBounds::latestBegin),
          new Bound(Cg.earliestEnd, EdtfBounds::earliestEnd),
          new Bound(Cg.latestEnd, EdtfBounds::latestEnd));

  private final Sources sources;

  DatesCheck(Sources sources) {
    this.sources = sources;
  }

  List<Finding> findings() {
    return sources.graph().find(Node.ANY, Cg.edtf, Node.ANY).toList().stream()
        .filter(date -> date.getObject().isLiteral())
        .flatMap(this::findings)
        .toList();
  }

  private Stream<Finding> findings(Triple date) {
    return EdtfBounds.of(date.getObject().getLiteralLexicalForm())
        .map(bounds -> BOUNDS.stream().flatMap(bound -> compared(date, bound, bounds).stream()))
        .orElseGet(() -> Stream.of(unread(date)));
  }

  private Finding unread(Triple date) {
    return finding(
        date,
        "has the EDTF expression " + expression(date) + ", which is none of those read here",
        "Write a day, month, year or season (21 to 24), or an interval of two of them;"
            + " ~ and .. leave an end unbounded");
  }

  private Optional<Finding> compared(Triple date, Bound bound, EdtfBounds bounds) {
    Optional<String> due = bound.of().apply(bounds).map(LocalDate::toString);
    Optional<Triple> written = written(date.getSubject(), bound.property());
    if (due.equals(written.map(triple -> triple.getObject().getLiteralLexicalForm()))) {
      return Optional.empty();
    }
    String name = Prefixes.name(bound.property());
    String what =
        written
                .map(triple -> "has the " + name + " " + Prefixes.name(triple.getObject()))
                .orElse("has no " + name)
            + "; its EDTF expression "
            + expression(date)
            + due.map(day -> " gives " + day).orElse(" gives none");
    String remedy = due.map(day -> "Write " + name + " " + day).orElse("Remove " + name);
    return Optional.of(finding(written.orElse(date), what, remedy));
  }

  private Optional<Triple> written(Node date, Node property) {
    Graph graph = sources.graph();
    return graph.find(date, property, Node.ANY).toList().stream()
        .filter(triple -> triple.getObject().isLiteral())
        .findFirst();
  }

  private Finding finding(Triple at, String what, String remedy) {
    return new Finding(
        sources.where(at).orElseThrow(), Prefixes.name(at.getSubject()) + " " + what, remedy);
  }

  private static String expression(Triple date) {
    return date.getObject().getLiteralLexicalForm();
  }

  /** One of the four bounds: its property, and where the expression's bounds hold it. */
  private record Bound(Node property, Function<EdtfBounds, Optional<LocalDate>> of) {}
}
