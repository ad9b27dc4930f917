package org.claimgraph.server.plan;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries with triple terms, in every syntax and every place; the same for the same seed. */
public final class GeneratedQuery {
  private static final String PREFIXES =
      "PREFIX : <urn:x:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

  private final Random random;
  private int depth;

  /** The generator of the query with this seed. */
  public GeneratedQuery(long seed) {
    random = new Random(seed);
  }

  /** The text of one query. */
  public String text() {
    String from = random.nextInt(12) == 0 ? "FROM :named " : "";
    String head = random.nextInt(4) == 0 ? "SELECT DISTINCT * " : "SELECT * ";
    return PREFIXES + head + from + "WHERE " + group();
  }

  private String group() {
    depth++;
    String parts =
        Stream.generate(this::part).limit(1 + random.nextInt(3)).collect(Collectors.joining(" "));
    depth--;
    return "{ " + parts + " }";
  }

  private String part() {
    int kind = random.nextInt(depth > 2 ? 8 : 20);
    return switch (kind) {
      case 0, 1, 2, 3 -> term();
      case 4, 5 -> filtered();
      case 6 -> variable() + " :by " + node(":v") + " .";
      case 7 -> variable() + " :about " + variable() + " .";
      case 8, 9 -> "OPTIONAL " + group();
      case 10 -> group() + " UNION " + group();
      case 11 -> "MINUS " + group();
      case 12, 13 -> "FILTER EXISTS " + group();
      case 14, 15 -> "FILTER NOT EXISTS " + group();
      case 16 -> "{ SELECT " + variable() + " WHERE " + group() + " }";
      case 17 -> "{ SELECT DISTINCT * WHERE " + group() + " }";
      case 18 -> "GRAPH " + one(":named", "?g") + " " + group();
      // No UNDEF: Jena 6.0.0 puts filters too near to such a table, and loses rows.
      default -> "VALUES " + variable() + " { :e0 :e" + (1 + random.nextInt(2)) + " }";
    };
  }

  /** A pattern with a triple term. */
  private String term() {
    String parts = subject() + " " + predicate() + " " + object();
    return switch (random.nextInt(9)) {
      case 0, 1, 2 -> variable() + " rdf:reifies <<( " + parts + " )>> .";
      case 3 -> variable() + " ?r <<( " + parts + " )>> .";
      case 4 -> "<< " + parts + " >> :by " + node(":v") + " .";
      case 5 -> "<< " + parts + " ~ " + variable() + " >> :by " + node(":v") + " .";
      case 6 -> parts + " ~ " + variable() + " {| :by " + node(":v") + " |} .";
      case 7 -> parts + " {| :by " + node(":v") + " |} .";
      default ->
          variable()
              + " rdf:reifies <<( "
              + subject()
              + " "
              + predicate()
              + " <<( "
              + parts
              + " )>> )>> .";
    };
  }

  /** A triple term in a variable, and a filter of a part of it. */
  private String filtered() {
    String pattern = variable() + " rdf:reifies ?t . " + (random.nextBoolean() ? term() : "");
    return pattern + " " + group(() -> "") + "FILTER(" + condition() + ")";
  }

  private String group(Supplier<String> nothing) {
    return depth < 3 && random.nextInt(4) == 0 ? "OPTIONAL " + group() + " " : nothing.get();
  }

  private String condition() {
    String part =
        one(
            "SUBJECT(?t) = " + one(subject(), "?t", "'text'", "STR(?a)"),
            "sameTerm(" + subject() + ", SUBJECT(?t))",
            predicate() + " = PREDICATE(?t)",
            "OBJECT(?t) = " + object(),
            "OBJECT(?t) != " + object());
    return switch (random.nextInt(6)) {
      case 0 -> part + " && " + condition();
      case 1 -> part + " || " + condition();
      case 2 -> "!(" + part + ")";
      default -> part;
    };
  }

  private String variable() {
    return one("?a", "?b", "?c", "?d", "?t");
  }

  private String subject() {
    return node(":e");
  }

  private String predicate() {
    return node(":p");
  }

  private String object() {
    return node(":e");
  }

  private String node(String prefix) {
    return random.nextBoolean() ? variable() : prefix + random.nextInt(3);
  }

  private String one(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
