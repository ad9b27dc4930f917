package org.claimgraph.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.vocabulary.Prefixes;

/** Finds names of ours that are used and nowhere described: slips of the pen, mostly. */
final class UnknownNames {
  private final Set<String> known;

  private UnknownNames(Set<String> known) {
    this.known = known;
  }

  /** Terms of cg: that the ontology does not define; things and concepts that no file describes. */
  static List<Finding> in(Sources sources) {
    Stream<String> terms = described(sources.ontology()).filter(UnknownNames::isTerm);
    Stream<String> things = described(sources.files()).filter(iri -> isOurs(iri) && !isTerm(iri));
    var names = new UnknownNames(Stream.concat(terms, things).collect(Collectors.toSet()));
    return sources.files().stream().flatMap(names::unknown).distinct().toList();
  }

  private static Stream<String> described(List<TurtleFile> files) {
    return files.stream()
        .flatMap(file -> file.subjects().keySet().stream())
        .filter(Node::isURI)
        .map(Node::getURI);
  }

  private Stream<Finding> unknown(TurtleFile file) {
    return file.triples().entrySet().stream()
        .flatMap(
            entry ->
                Terms.of(entry.getKey())
                    .filter(Node::isURI)
                    .map(Node::getURI)
                    .filter(iri -> isOurs(iri) && !known.contains(iri))
                    .map(iri -> finding(new Location(file.name(), entry.getValue()), iri)));
  }

  private Finding finding(Location where, String iri) {
    String what = isTerm(iri) ? " is not defined in the ontology" : " is described nowhere";
    String remedy =
        Spelling.nearest(iri, known)
            .map(near -> "Did you mean " + Prefixes.name(near) + "?")
            .orElse("Describe it, or use a name that is described");
    return new Finding(where, Prefixes.name(iri) + what, remedy);
  }

  private static boolean isTerm(String iri) {
    return iri.startsWith(Prefixes.CG);
  }

  private static boolean isOurs(String iri) {
    return isTerm(iri) || iri.startsWith(Prefixes.ID) || iri.startsWith(Prefixes.SCHEMES);
  }
}
