package org.claimgraph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

final class CgTest {
  private static final Pattern DEFINED = Pattern.compile("^cg:(\\w+)$", Pattern.MULTILINE);

  @Test
  void eachTermOfTheOntologyHasItsConstantAndTheOtherWayRound() throws IOException {
    String ontology = Files.readString(Path.of("ontology/claimgraph.ttl"));
    List<String> terms = DEFINED.matcher(ontology).results().map(m -> m.group(1)).toList();
    List<String> constants = Arrays.stream(Cg.class.getFields()).map(Field::getName).toList();
    assertEquals(
        String.join("\n", new TreeSet<>(terms)),
        String.join("\n", new TreeSet<>(constants)),
        "the terms of ontology/claimgraph.ttl, and the constants of Cg");
  }

  @Test
  void constantsAreSpeltLikeTheirTerms() throws IllegalAccessException {
    for (Field field : Cg.class.getFields()) {
      assertEquals(Prefixes.CG + field.getName(), ((Node) field.get(null)).getURI());
    }
  }
}
