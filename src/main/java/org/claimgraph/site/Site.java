package org.claimgraph.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.publish.Asset;
import org.claimgraph.publish.Choice;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.publish.GraphWriter;
import org.claimgraph.publish.JsonLdContext;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.QueryForm;
import org.claimgraph.publish.QuestionView;
import org.claimgraph.publish.RdfVersion;
import org.claimgraph.question.Later;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.question.Question;
import org.claimgraph.site.claim.Places;
import org.claimgraph.site.page.ClaimPage;
import org.claimgraph.site.page.ComparePage;
import org.claimgraph.site.page.FrontPage;
import org.claimgraph.site.page.OntologyPage;
import org.claimgraph.site.page.QueryPage;
import org.claimgraph.site.page.QuestionPage;
import org.claimgraph.site.page.QuestionsPage;
import org.claimgraph.site.page.RefusalPage;
import org.claimgraph.site.page.SearchPage;
import org.claimgraph.site.page.TextPage;
import org.claimgraph.site.page.ThingPage;
import org.claimgraph.store.Snapshot;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/** The site: for each address the page that fits it. */
public final class Site implements Pages {
  private static final String ONTOLOGY = Prefixes.BASE + "ontology";

  private final PageSource source;
  private final GraphWriter writer;
  private final Supplier<SearchIndex> index;
  private final Assets assets = Assets.read();
  private final DrawnPages drawn = new DrawnPages();
  private final Supplier<Templates> templates;

  private Site(PageSource source) {
    this.source = source;
    this.writer = new GraphWriter(JsonLdContext.of(source.graph()));
    this.index = new Later<>(() -> SearchIndex.of(source.queries()));
    this.templates =
        new Later<>(
            () -> Templates.with(Map.of("assets", assets.names(), "site", SiteFacts.of(source))));
  }

  /**
   * The site of this graph.
   *
   * @param folder the queries of {@link PageQueries#FOLDER}
   * @param words the words of sentences, from a reader's own copy; empty on a public server
   */
  public static Site of(Snapshot snapshot, QueryFolder folder, Map<Node, String> words) {
    PageQueries queries = new PageQueries(snapshot.dataset(), folder);
    Places places = new Places(snapshot.dataset().getDefaultGraph());
    return new Site(new PageSource(snapshot, queries, places, words));
  }

  @Override
  public String thing(Node thing, Supplier<DatasetGraph> document, String top) {
    return drawn.get(top + " " + thing.getURI(), () -> draw(thing, document, top));
  }

  private String draw(Node thing, Supplier<DatasetGraph> document, String top) {
    Reading reading = source.reading(top);
    if (thing.getURI().equals(Prefixes.BASE)) {
      String data = data(thing, document.get());
      return page("front", FrontPage.of(thing, source, data, top), top);
    }
    if (thing.getURI().equals(ONTOLOGY)) {
      return page("ontology", OntologyPage.of(thing, source, top), top);
    }
    if (reading.has(thing, RDF.Nodes.type, Cg.Claim)) {
      return page("claim", ClaimPage.of(thing, source, top), top);
    }
    if (TextPage.fits(thing, reading)) {
      return page("text", TextPage.of(thing, source, top), top);
    }
    return page("thing", ThingPage.of(thing, source, top), top);
  }

  @Override
  public String query(QueryForm form, String top) {
    return page("query", QueryPage.of(form, source.reading(top)), top);
  }

  @Override
  public String questions(List<Question> questions, String word, String top) {
    return page("questions", QuestionsPage.of(questions, word), top);
  }

  @Override
  public String question(QuestionView view, String top) {
    return page(
        "question", QuestionPage.of(view, source.snapshot().version(), source.reading(top)), top);
  }

  @Override
  public String dump(List<String> files, String top) {
    return page("dump", files, top);
  }

  @Override
  public String refusal(int status, String words, String top) {
    return page("refusal", new RefusalPage(status, words), top);
  }

  @Override
  public Optional<String> other(String path, Map<String, String> parameters, String top) {
    return switch (path) {
      case "search" -> {
        String word = parameters.getOrDefault("word", "");
        yield Optional.of(page("search", SearchPage.of(word, index.get(), top), top));
      }
      case "compare" -> Optional.of(compare(parameters, top));
      default -> Optional.empty();
    };
  }

  private String page(String template, Object model, String top) {
    return templates.get().draw(template, model, top);
  }

  private String compare(Map<String, String> parameters, String top) {
    ComparePage.Choice choice = ComparePage.Choice.of(parameters, source, top);
    return drawn.get(
        "compare " + choice.one().name() + " " + choice.other().name(),
        () -> page("compare", ComparePage.of(choice, source, top), top));
  }

  @Override
  public Optional<Asset> asset(String name) {
    return assets.find(name);
  }

  /** The description as JSON-LD for a script element, which only the beginning of a tag ends. */
  private String data(Node thing, DatasetGraph document) {
    byte[] json =
        writer.write(
            document,
            Optional.of(thing),
            Choice.of(DocumentFormat.JSON_LD, RdfVersion.RDF_1_1),
            new JsonLdContext.Inside());
    return new String(json, StandardCharsets.UTF_8).replace("<", "\\u003C");
  }
}
