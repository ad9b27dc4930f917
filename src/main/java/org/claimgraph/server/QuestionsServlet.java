package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.publish.MediaRange;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.Publication;
import org.claimgraph.question.AnswerFormat;
import org.claimgraph.question.Asking;
import org.claimgraph.question.BadParameterException;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Examples;
import org.claimgraph.question.Question;
import org.claimgraph.question.QuestionJson;
import org.claimgraph.server.cache.Accepted;
import org.claimgraph.server.gate.Gate;
import org.claimgraph.server.gate.Refusals;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The catalogue over HTTP: {@code /questions} lists the questions, {@code /questions/NAME} answers
 * one, {@code /openapi.json} describes them all.
 */
final class QuestionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where it is to be found. */
  static final List<String> PATHS =
      List.of(
          "/questions",
          "/questions/*",
          "/questions.html",
          "/questions.json",
          "/questions.ttl",
          "/openapi.json");

  /** The parameter that picks questions from the list. */
  private static final String WORD = "word";

  private static final AcceptList LISTS =
      AcceptList.create("application/json", "text/html", "text/turtle");

  private final transient Catalogue catalogue;
  private final transient Supplier<List<Question>> questions;
  private final transient DatasetGraph dataset;
  private final transient DocumentServlet documents;
  private final transient Asking asking;
  private final transient QuestionJson json;
  private final transient QuestionViews views;
  private final transient Pages pages;

  /**
   * Answers the questions of this publication over this dataset.
   *
   * @param questions the catalogue's, read once
   * @param documents sends what is said of a question
   */
  QuestionsServlet(
      Publication publication,
      Supplier<List<Question>> questions,
      DatasetGraph dataset,
      DocumentServlet documents) {
    this.catalogue = publication.catalogue();
    this.questions = questions;
    this.dataset = dataset;
    this.documents = documents;
    this.asking = new Asking(dataset);
    this.json = new QuestionJson(asking);
    this.views = new QuestionViews(asking, dataset);
    this.pages = publication.pages();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      refuse(request, response, 405, "questions are asked with GET or HEAD");
      return;
    }
    String path = request.getRequestURI();
    switch (path) {
      case "/questions", "/questions/" -> list(request, response);
      case "/questions.html" -> list("text/html", request, response);
      case "/questions.json" -> list("application/json", request, response);
      case "/questions.ttl" -> list("text/turtle", request, response);
      case "/openapi.json", "/questions/openapi.json" ->
          send(response, "application/json", json.openApi(questions.get()));
      default -> question(path.substring(path.lastIndexOf('/') + 1), request, response);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    MediaType type = AcceptList.match(accept(request), LISTS);
    if (type == null) {
      refuse(request, response, 406, "/questions is text/html, application/json or text/turtle");
    } else {
      list(type.getContentTypeStr(), request, response);
    }
  }

  private void list(String type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Map<String, String> given = given(request);
      List<Question> picked = picked(given);
      switch (type) {
        case "text/html" ->
            send(
                response,
                type,
                pages.questions(picked, given.getOrDefault(WORD, ""), top(request)));
        case "text/turtle" -> sendExamples(picked, response);
        default -> send(response, type, json.list(picked));
      }
    } catch (BadParameterException e) {
      refuse(request, response, 400, String.valueOf(e.getMessage()));
    }
  }

  private List<Question> picked(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!name.equals(WORD)) {
        throw BadParameterException.unknown("/questions", name, List.of(WORD));
      }
    }
    String word = given.getOrDefault(WORD, "");
    return questions.get().stream().filter(question -> question.mentions(word)).toList();
  }

  private void question(String file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int dot = file.indexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    Optional<Question> question =
        questions.get().stream().filter(one -> one.name().equals(name)).findFirst();
    if (question.isEmpty()) {
      refuse(
          request,
          response,
          404,
          "no question is called so" + near(name) + "; /questions lists them");
      return;
    }
    Query query = question.get().query();
    Optional<AnswerType> type =
        dot < 0
            ? AnswerType.accepted(accept(request), query)
            : AnswerType.ofSuffix(file.substring(dot + 1)).filter(one -> one.fits(query));
    if (type.isEmpty() && !isOfDocument(file, dot, request)) {
      refuse(
          request, response, dot < 0 ? 406 : 404, "the answer is " + AnswerType.mediaTypes(query));
      return;
    }
    if (type.isEmpty()) {
      // No form of an answer: what is said of the question itself is a document.
      documents.service(request, response);
      return;
    }
    if (dot < 0) {
      response.setHeader("Vary", "Accept");
    }
    try {
      answer(question.get(), type.get(), request, response);
    } catch (BadParameterException e) {
      refuse(request, response, 400, String.valueOf(e.getMessage()));
    }
  }

  /** Whether what is asked for is a format of documents. */
  private static boolean isOfDocument(String file, int dot, HttpServletRequest request) {
    return dot < 0
        ? MediaRange.parse(Accepted.formats(request)).stream()
            .anyMatch(range -> DocumentFormat.GRAPHS.stream().anyMatch(range::accepts))
        : DocumentFormat.ofSuffix(file.substring(dot + 1)).isPresent();
  }

  private void answer(
      Question question, AnswerType type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, String> given = given(request);
    Query query = asking.query(question, given);
    if (type.format().isEmpty()) {
      String page =
          pages.question(views.of(question, given, query, Gate.origin(request)), top(request));
      send(response, "text/html", page);
      return;
    }
    AnswerFormat format = type.format().get();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    format.answer(query, dataset, answer);
    send(response, type.mediaType(), answer.toByteArray());
  }

  /** The server's first page, seen from the address of the request. */
  private static String top(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/questions/") ? "../" : "./";
  }

  private static Map<String, String> given(HttpServletRequest request) {
    Map<String, String> given = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (values.length > 1) {
                throw BadParameterException.twice(name);
              }
              if (!values[0].isEmpty()) {
                given.put(name, values[0]);
              }
            });
    return given;
  }

  private String near(String name) {
    return catalogue.nearest(name).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static AcceptList accept(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return new AcceptList(accept == null || accept.isBlank() ? "*/*" : accept);
  }

  private static void sendExamples(List<Question> picked, HttpServletResponse response)
      throws IOException {
    Graph graph = Examples.of(picked);
    graph.getPrefixMapping().setNsPrefixes(Prefixes.MAPPING);
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    RDFDataMgr.write(turtle, graph, Lang.TURTLE);
    send(response, "text/turtle", turtle.toByteArray());
  }

  private static void send(HttpServletResponse response, String type, JsonValue json)
      throws IOException {
    send(response, type, json.toString());
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    send(response, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type.startsWith("text/") ? type + ";charset=utf-8" : type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String why)
      throws IOException {
    Refusals.send(request, response, status, why);
  }
}
