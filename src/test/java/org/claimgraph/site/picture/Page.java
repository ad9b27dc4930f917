package org.claimgraph.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.RealProject;
import org.claimgraph.publish.Documents;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageQueries;
import org.claimgraph.vocabulary.Prefixes;
import org.xml.sax.InputSource;

/** What the tests of all pictures share: the real graph's queries, and what every picture keeps. */
public final class Page {
  /** The relative URL of the first page from a page two folders deep. */
  public static final String TOP = "../../";

  /** The queries of the pages, over the real graph. */
  public static final PageQueries QUERIES =
      new PageQueries(
          RealProject.SNAPSHOT.dataset(),
          QueryFolder.read(RealProject.PROJECT, PageQueries.FOLDER));

  private static final Documents DOCUMENTS = RealProject.PUBLICATION.documents();
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

  private Page() {}

  /** The links are relative and lead to things that have a document. */
  public static void assertLeadSomewhere(Stream<Link> links) {
    assertEquals(
        List.of(),
        links.distinct().filter(link -> !leads(link.url()) || link.text().isBlank()).toList());
  }

  /** The picture is well-formed, has no style and no script of its own, and its links lead. */
  public static void assertSound(String svg) throws Exception {
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
    assertEquals(
        List.of(), all(" (?:style|fill|stroke|onclick|aria-label)=|<(?:style|script)", svg));
    List<String> hrefs = HREF.matcher(svg).results().map(found -> found.group(1)).toList();
    assertTrue(hrefs.size() > 3);
    assertEquals(List.of(), hrefs.stream().filter(href -> !leads(href)).toList());
    assertEquals(hrefs.size(), all("<a [^>]*><title>[^<]+</title>", svg).size());
  }

  /** Whatever the pattern finds in the text. */
  public static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }

  private static boolean leads(String href) {
    return href.startsWith(TOP)
        && DOCUMENTS.has(NodeFactory.createURI(Prefixes.BASE + href.substring(TOP.length())));
  }
}
