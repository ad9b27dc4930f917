import { chart } from "./chart.js";
import { bars, places } from "./columns.js";
import { counted, element } from "./dom.js";
import { downloads } from "./downloads.js";
import { Labels } from "./labels.js";
import { map } from "./map.js";
import { ResultTable } from "./table.js";
import { TermView } from "./term.js";

const LONGEST = 200_000;

/** What an answer is, in words. */
export function summary(answer) {
  if (answer.boolean !== undefined) {
    return answer.boolean ? "Yes" : "No";
  }
  return answer.text === undefined ? counted(answer.rows.length, "row") : "A graph";
}

/** Draws answers. */
export class AnswerView {
  #endpoint;
  #vocabulary;
  #land;

  /** @param land has the coastline, when it is needed */
  constructor(endpoint, vocabulary, land) {
    this.#endpoint = endpoint;
    this.#vocabulary = vocabulary;
    this.#land = land;
  }

  /** The answer to the query, as elements. */
  async draw(query, answer) {
    if (answer.boolean !== undefined) {
      const words = answer.boolean ? "Yes: the graph has what was asked for." : "No: the graph has no such thing.";
      return [element("p", { class: "verdict" }, words), downloads(this.#endpoint, query, false)];
    }
    if (answer.text !== undefined) {
      return [downloads(this.#endpoint, query, true), ...graph(answer.text)];
    }
    if (answer.rows.length === 0) {
      return [element("p", { class: "verdict" }, NOTHING)];
    }
    return [downloads(this.#endpoint, query, false), ...(await this.#rows(answer))];
  }

  async #rows(answer) {
    const names = await this.#vocabulary.names();
    const labels = new Labels(this.#endpoint, names);
    const terms = new TermView(names, labels);
    const table = await new ResultTable(answer, terms, labels).draw();
    return [...(await this.#pictures(answer, terms)), ...table];
  }

  async #pictures({ variables, rows }, terms) {
    const pictures = [];
    const columns = bars(variables, rows);
    if (columns) {
      pictures.push(chart(columns, rows, terms));
    }
    const found = places(variables, rows);
    if (found.length > 0) {
      const name = (row) => variables.slice(0, 2).map((each) => terms.words(row[each])).join(" – ");
      pictures.push(...(await this.#map(found, name)));
    }
    return pictures;
  }

  /** None where the coastline cannot be had: the table does without. */
  async #map(found, name) {
    try {
      return [map(found, name, await this.#land())];
    } catch {
      return [];
    }
  }
}

const NOTHING =
  "No rows: nothing in the graph fits the query. Take patterns out one by one to see which of them finds nothing; " +
  "a relation between things is mostly not a plain triple here, but claimed: ?claim rdf:reifies <<( ?s ?p ?o )>>.";

function graph(text) {
  const shown = text.length > LONGEST ? text.slice(0, text.lastIndexOf("\n", LONGEST)) : text;
  const block = element(
    "pre",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "The graph as Turtle" },
    shown,
  );
  return shown === text
    ? [block]
    : [element("p", {}, "This is the beginning; the files have all of it."), block];
}
