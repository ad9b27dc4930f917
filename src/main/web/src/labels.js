import query from "../queries/labels.rq";

const AT_ONCE = 400;
const IRI = /^[^\s<>"{}|\\^`]+$/;

/** What things are called; asked of the endpoint, and remembered. */
export class Labels {
  #endpoint;
  #names;
  #labels = new Map();

  /** @param names tells which things are ours, for of others nothing is known */
  constructor(endpoint, names) {
    this.#endpoint = endpoint;
    this.#names = names;
  }

  /** What the thing is called; undefined where it is not known, or was not asked yet. */
  of(iri) {
    return this.#labels.get(iri);
  }

  /** Asks for what is not known yet of the IRIs in these rows. */
  async learn(rows) {
    const iris = new Set(rows.flatMap((row) => Object.values(row)).flatMap(mentioned));
    const unknown = [...iris].filter(
      (iri) => this.#names.isOurs(iri) && IRI.test(iri) && !this.#labels.has(iri),
    );
    for (let start = 0; start < unknown.length; start += AT_ONCE) {
      await this.#ask(unknown.slice(start, start + AT_ONCE));
    }
  }

  async #ask(iris) {
    const things = iris.map((iri) => `<${iri}>`).join(" ");
    iris.forEach((iri) => this.#labels.set(iri, undefined));
    try {
      const rows = await this.#endpoint.rows(query.replace("THINGS", () => things));
      rows.forEach((row) => this.#labels.set(row.thing, row.label));
    } catch {
      // Short names do without.
    }
  }
}

/** The IRIs in a term, those of a triple term too. */
function mentioned(term) {
  if (term.type === "triple") {
    const { subject, predicate, object } = term.value;
    return [subject, predicate, object].flatMap(mentioned);
  }
  return term.type === "uri" ? [term.value] : [];
}
