package org.claimgraph.bench.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What all reports may speak of: states, regions, settlements, concepts, dates, populations. */
final class SharedThings {
  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  private static final int MOST_DAYS = 5_000;
  private static final int MOST_STATES = 190;
  private static final int POPULATIONS = 12;
  private static final Map<String, String> TYPES =
      Map.of(
          "concept", "skos:Concept",
          "population", "cg:Population",
          "region", "cg:Region",
          "settlement", "cg:Settlement",
          "state", "cg:State");

  private final int reports;

  /** What so many reports share. */
  SharedThings(int reports) {
    this.reports = reports;
  }

  /** Whether reports share things of this kind of name and this class. */
  static boolean has(String kind, String type) {
    return kind.equals("date") || type.equals(TYPES.get(kind));
  }

  /** One of the things of this kind. */
  String draw(String kind, Random random) {
    return name(kind, random.nextInt(size(kind)));
  }

  /** All of them, said what they are. */
  Statements statements(Random random) {
    Statements statements = new Statements();
    Invention invention = new Invention(random);
    for (String kind : TYPES.keySet().stream().sorted().toList()) {
      for (int i = 0; i < size(kind); i++) {
        String label = Statements.english(invention.name());
        statements.add(name(kind, i), "a", TYPES.getOrDefault(kind, ""), "rdfs:label", label);
      }
    }
    for (int i = 0; i < size("date"); i++) {
      addDay(statements, FIRST_DAY.plusDays(i));
    }
    return statements;
  }

  private static void addDay(Statements statements, LocalDate day) {
    String bound = "\"" + day + "\"^^xsd:date";
    statements.add("date:" + day, "a", "cg:Date", "rdfs:label", Statements.english(day.toString()));
    statements.add(
        "date:" + day, "cg:edtf", "\"" + day + "\"^^<http://id.loc.gov/datatypes/edtf/EDTF>");
    for (String end : List.of("earliestBegin", "earliestEnd", "latestBegin", "latestEnd")) {
      statements.add("date:" + day, "cg:" + end, bound);
    }
  }

  private static String name(String kind, int number) {
    return kind.equals("date")
        ? "date:" + FIRST_DAY.plusDays(number)
        : kind + ":shared-" + kind + "-" + number;
  }

  private int size(String kind) {
    return switch (kind) {
      case "concept" -> 40 + 4 * reports;
      case "date" -> Math.min(MOST_DAYS, 30 + 4 * reports);
      case "population" -> POPULATIONS;
      case "region" -> 20 + reports;
      case "settlement" -> 10 + 3 * reports;
      case "state" -> Math.min(MOST_STATES, 20 + reports / 2);
      default -> throw new IllegalArgumentException("reports share nothing of the kind " + kind);
    };
  }
}
