package org.claimgraph.bench.growth;

import java.util.Map;
import java.util.Random;

/** Writes claims: all that a claim of a form has. */
final class ClaimBlock {
  private static final Map<String, String> HEDGES =
      Map.of(
          "certainty:apparent", "seems",
          "certainty:judged", "should be viewed",
          "certainty:near-certain", "not easy to deny",
          "certainty:possible", "may",
          "certainty:probable", "probably",
          "certainty:unknown", "whether",
          "certainty:unlikely", "possible but unlikely");

  private final Random random;
  private final SharedThings shared;
  private final DraftText text;
  private final Statements statements;
  private final Invention invention;

  ClaimBlock(Random random, SharedThings shared, DraftText text, Statements statements) {
    this.random = random;
    this.shared = shared;
    this.text = text;
    this.statements = statements;
    this.invention = new Invention(random);
  }

  /** Writes the claim, whose name is its sentence's and an ordinal. */
  void write(String name, ClaimPattern pattern, String proposition, String voice) {
    String sentence = name.substring(name.indexOf(':') + 1, name.lastIndexOf('-'));
    String gloss = "%s says that %s concerns %s.".formatted(words(), words(), words());
    statements.add(name, "a", pattern.kind());
    statements.add(name, "rdf:reifies", "<<( " + proposition + " )>>");
    statements.add(name, "skos:definition", Statements.english(gloss));
    statements.add(name, "cg:assertedBy", voice, "cg:evidence", "sentence:" + sentence);
    statements.add(name, "cg:basis", pattern.basis(), "cg:certainty", pattern.certainty());
    statements.add(name, "cg:polarity", pattern.polarity());
    if (!pattern.isByAuthor()) {
      statements.add(name, "cg:reportedBy", text.author());
    }
    for (String mark : pattern.marks()) {
      statements.add(name, mark, value(mark, pattern, sentence));
    }
    if (pattern.has("cg:inferred")) {
      String note = Statements.english("Read from " + words() + ".");
      statements.add(name, "cg:inferenceNote", note);
    }
  }

  private String value(String mark, ClaimPattern pattern, String sentence) {
    return switch (mark) {
      case "cg:cites" -> text.work(sentence);
      case "cg:during" -> shared.draw("date", random);
      case "cg:extent" -> Statements.english("mainly");
      case "cg:hedge" -> Statements.english(HEDGES.getOrDefault(pattern.certainty(), "reportedly"));
      case "cg:inferred" -> "true";
      case "cg:within" -> shared.draw("state", random);
      case "skos:scopeNote" -> Statements.english("Of " + words() + " only.");
      default -> throw new IllegalArgumentException("nothing is known to write for " + mark);
    };
  }

  private String words() {
    return invention.name();
  }
}
