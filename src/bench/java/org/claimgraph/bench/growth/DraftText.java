package org.claimgraph.bench.growth;

import java.util.Random;

/** The text of an invented report: where its sentences stand, and the works it cites. */
final class DraftText {
  private static final int FEWEST = 8;
  private static final int MORE = 9;
  private static final int PARAGRAPH = 6;
  private static final int SECTION = 12;
  private static final int SHORTEST = 60;

  private final String slug;
  private final Random random;
  private final Statements statements;
  private final Invention invention;
  private final int sentences;
  private int position;
  private int footnotes;

  DraftText(String slug, Random random, Statements statements) {
    this.slug = slug;
    this.random = random;
    this.statements = statements;
    this.invention = new Invention(random);
    this.sentences = FEWEST + random.nextInt(MORE);
  }

  /** Number of sentences of the body. */
  int sentences() {
    return sentences;
  }

  /** The name of the report's author. */
  String author() {
    return "person:" + slug + "-author";
  }

  /** The name of the sentence with this number from 1, without its kind. */
  String sentence(int number) {
    return "%s-%03d".formatted(slug, number);
  }

  /** Writes the report, its author, its title, and where each sentence stands. */
  void write() {
    statements.add(author(), "a", "cg:Person", "rdfs:label", Statements.english(invention.name()));
    statements.add("report:" + slug, "a", "cg:Report");
    statements.add("report:" + slug, "rdfs:label", Statements.english(invention.name()));
    statements.add("report:" + slug, "cg:digest", invention.digest(), "dcterms:creator", author());
    for (int number = 1; number <= sentences; number++) {
      int section = (number - 1) / SECTION;
      int paragraph = (number - 1) / PARAGRAPH;
      part("section:" + slug + "-" + section, "cg:Section", section, "report:" + slug);
      String holder = "paragraph:%s-%02d".formatted(slug, paragraph);
      part(holder, "cg:Paragraph", paragraph + 1, "section:" + slug + "-" + section);
      part("sentence:" + sentence(number), "cg:Sentence", number, holder);
      span(sentence(number));
    }
    part("sentence:" + slug + "-title", "cg:Title", 1, "section:" + slug + "-0");
    withoutClaim(slug + "-title");
    span(slug + "-title");
  }

  /** Says why the sentence has no claim. */
  void withoutClaim(String sentence) {
    String reason = Statements.english("It states nothing.");
    statements.add("sentence:" + sentence, "cg:reasonForNoClaim", reason);
  }

  /** The work that the sentence's footnote cites; the footnote is written when first asked for. */
  String work(String sentence) {
    String work = "work:" + sentence;
    if (!statements.has(work)) {
      footnotes++;
      String footnote = "footnote:" + slug + "-" + footnotes;
      part(footnote, "cg:Footnote", footnotes, "report:" + slug);
      statements.add(footnote, "dcterms:references", work);
      statements.add("sentence:" + sentence, "cg:footnote", footnote);
      String title = Statements.english(invention.name());
      statements.add(work, "a", "cg:Work", "rdfs:label", title, "dcterms:title", title);
    }
    return work;
  }

  private void part(String name, String type, int ordinal, String whole) {
    if (!statements.has(name)) {
      String label = Statements.english(name.replaceFirst(":", " "));
      statements.add(name, "a", type, "rdfs:label", label);
      statements.add(name, "cg:ordinal", Integer.toString(ordinal), "dcterms:isPartOf", whole);
    }
  }

  private void span(String sentence) {
    String name = "span:" + sentence + "-1";
    int length = SHORTEST + random.nextInt(2 * SHORTEST);
    statements.add("sentence:" + sentence, "cg:span", name);
    statements.add(name, "a", "cg:Span", "cg:digest", invention.digest());
    statements.add(name, "cg:start", Integer.toString(position));
    position += length;
    statements.add(name, "cg:end", Integer.toString(position));
    statements.add(name, "cg:length", Integer.toString(length));
    position++;
  }
}
