package org.claimgraph.question;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** The questions as JSON: the list of them, and an OpenAPI description of how to ask them. */
public final class QuestionJson {
  private static final String VERSION = "0.1.0";

  private final Asking asking;

  /** With the values that this allows. */
  public QuestionJson(Asking asking) {
    this.asking = asking;
  }

  /** The list: name, question, description, tags, parameters with type, preset and values. */
  public JsonArray list(List<Question> questions) {
    JsonArray list = new JsonArray();
    questions.forEach(question -> list.add(item(question)));
    return list;
  }

  /**
   * How to ask them over HTTP.
   *
   * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</a>
   */
  public JsonObject openApi(List<Question> questions) {
    JsonObject paths = new JsonObject();
    paths.put("/questions", listPath());
    questions.forEach(question -> paths.put("/questions/" + question.name(), path(question)));
    JsonObject info = new JsonObject();
    info.put("title", "Claimgraph questions");
    info.put("version", VERSION);
    info.put("description", "Who says what, how firmly, and where it stands: one path a question.");
    info.put("license", object("name", "CC-BY-4.0", "identifier", "CC-BY-4.0"));
    JsonObject api = new JsonObject();
    api.put("openapi", "3.1.0");
    api.put("info", info);
    JsonArray servers = new JsonArray();
    servers.add(object("url", "/"));
    api.put("servers", servers);
    api.put("paths", paths);
    return api;
  }

  private JsonObject item(Question question) {
    JsonObject item =
        object(
            "name", question.name(),
            "question", question.summary(),
            "description", question.description(),
            "iri", Examples.name(question).getURI());
    item.put("tags", strings(question.tags()));
    JsonArray parameters = new JsonArray();
    for (Parameter parameter : question.parameters()) {
      JsonObject one =
          object(
              "name", parameter.name(),
              "type", parameter.type().label(),
              "preset", parameter.preset());
      one.put("values", strings(values(question, parameter)));
      parameters.add(one);
    }
    item.put("parameters", parameters);
    item.put("query", question.presetText());
    return item;
  }

  private JsonObject path(Question question) {
    JsonObject get =
        object(
            "operationId", question.name(),
            "summary", question.summary(),
            "description", question.description());
    get.put("tags", strings(question.tags()));
    JsonArray parameters = new JsonArray();
    question.parameters().forEach(one -> parameters.add(parameter(question, one)));
    get.put("parameters", parameters);
    JsonObject answered = object("description", "The answer.");
    answered.put("content", content(question));
    JsonObject responses = new JsonObject();
    responses.put("200", answered);
    responses.put(
        "400", object("description", "A parameter that is not allowed; says what is allowed."));
    responses.put("406", object("description", "None of the formats; lists them."));
    if (question.isFederated()) {
      responses.put(
          "403", object("description", "This server may not reach the other endpoint; names it."));
      responses.put("502", object("description", "The other endpoint failed; says how."));
    }
    responses.put("503", object("description", "Too much is being asked; try again later."));
    get.put("responses", responses);
    JsonObject path = new JsonObject();
    path.put("get", get);
    return path;
  }

  private static JsonObject listPath() {
    JsonObject word = object("name", "word", "in", "query");
    word.put("description", "Only the questions that have this word; all where it is left out.");
    word.put("schema", object("type", "string"));
    JsonArray parameters = new JsonArray();
    parameters.add(word);
    JsonObject content = new JsonObject();
    content.put("application/json", schema("array"));
    content.put("text/turtle", schema("string"));
    content.put("text/html", schema("string"));
    JsonObject listed = object("description", "The questions, with their parameters.");
    listed.put("content", content);
    JsonObject responses = new JsonObject();
    responses.put("200", listed);
    responses.put("400", object("description", "Another parameter; says what is allowed."));
    responses.put("406", object("description", "None of the formats; lists them."));
    JsonObject get = object("operationId", "questions", "summary", "Which questions are there?");
    get.put("parameters", parameters);
    get.put("responses", responses);
    JsonObject path = new JsonObject();
    path.put("get", get);
    return path;
  }

  private static JsonObject content(Question question) {
    JsonObject content = new JsonObject();
    if (question.query().isConstructType()) {
      content.put("text/turtle", schema("string"));
    } else {
      content.put("application/sparql-results+json", schema("object"));
      content.put("application/sparql-results+xml", schema("string"));
      content.put("text/csv", schema("string"));
      content.put("text/tab-separated-values", schema("string"));
    }
    content.put("text/html", schema("string"));
    return content;
  }

  private JsonObject parameter(Question question, Parameter parameter) {
    boolean whole = parameter.type() == ParameterType.INTEGER;
    JsonObject schema = object("type", whole ? "integer" : "string");
    JsonArray values = new JsonArray();
    for (String value : values(question, parameter)) {
      if (whole) {
        values.add(Long.parseLong(value));
      } else {
        values.add(value);
      }
    }
    schema.put("enum", values);
    JsonObject one = object("name", parameter.name(), "in", "query");
    one.put(
        "description",
        "%s; %s where it is left out".formatted(parameter.type().words(), parameter.preset()));
    one.put("required", false);
    one.put("schema", schema);
    return one;
  }

  private List<String> values(Question question, Parameter parameter) {
    return asking.allowed(question, parameter).stream().map(Asking::text).toList();
  }

  private static JsonObject schema(String type) {
    JsonObject media = new JsonObject();
    media.put("schema", object("type", type));
    return media;
  }

  private static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonObject object(String... pairs) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(pairs[i], pairs[i + 1]);
    }
    return object;
  }
}
