import { Names } from "./names.js";
import prefixes from "../queries/prefixes.rq";
import terms from "../queries/terms.rq";
import things from "../queries/things.rq";

/** The words of the data: its prefixes, classes and properties, and what there is of each kind. */
export class Vocabulary {
  #endpoint;
  #place;
  #prefixes;
  #terms;
  #things = new Map();

  /**
   * @param endpoint who knows them; asked when something is needed, and once
   * @param place {base, top}: what every IRI of ours begins with, and the server's first page
   */
  constructor(endpoint, place) {
    this.#endpoint = endpoint;
    this.#place = place;
  }

  /** The short names that the prefixes make. */
  async names() {
    return new Names(await this.prefixes(), this.#place.base, this.#place.top);
  }

  /** Prefix to namespace; empty where the server does not tell. */
  prefixes() {
    this.#prefixes ??= this.#rows(prefixes).then((rows) =>
      Object.fromEntries(rows.map((row) => [row.prefix, row.namespace])),
    );
    return this.#prefixes;
  }

  /** Classes and properties: a list of {term, kind, uses, label}. */
  terms() {
    this.#terms ??= this.#rows(terms);
    return this.#terms;
  }

  /** What there is in the namespace: a list of {term, label}. */
  things(namespace) {
    if (!this.#things.has(namespace)) {
      const text = namespace.replaceAll(/["\\\n]/g, "");
      this.#things.set(namespace, this.#rows(things.replace("NAMESPACE", () => text)));
    }
    return this.#things.get(namespace);
  }

  /** Without an answer the editor works on, and knows nothing of the data. */
  async #rows(query) {
    try {
      return await this.#endpoint.rows(query);
    } catch {
      return [];
    }
  }
}
