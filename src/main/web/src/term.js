import { element } from "./dom.js";

const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

/** Draws the terms of an answer. */
export class TermView {
  #names;
  #labels;

  constructor(names, labels) {
    this.#names = names;
    this.#labels = labels;
  }

  /** The term as an element; an empty one for no term. */
  draw(term) {
    switch (term?.type) {
      case undefined:
        return element("span", { class: "unbound" });
      case "uri":
        return element("span", { class: "iri" }, ...this.#iri(term.value, true));
      case "bnode":
        return element("span", { class: "blank" }, `_:${term.value}`);
      case "triple":
        return this.#claimed(term.value);
      default:
        return this.#literal(term);
    }
  }

  /** The term in words, for a chart. */
  words(term) {
    return term?.type === "uri" ? this.#labels.of(term.value) ?? this.#names.short(term.value) : term?.value ?? "";
  }

  #iri(iri, withName) {
    const label = this.#labels.of(iri);
    const name = this.#names.short(iri);
    const page = this.#names.page(iri);
    const text = label ?? name;
    const shown = page === null ? element("span", {}, text) : element("a", { href: page, title: iri }, text);
    return label === undefined || !withName ? [shown] : [shown, " ", element("small", {}, name)];
  }

  #literal(term) {
    const kind = term["xml:lang"]
      ? `@${term["xml:lang"]}`
      : term.datatype && term.datatype !== XSD_STRING && this.#names.short(term.datatype);
    const parts = kind ? [" ", element("small", {}, kind)] : [];
    return element("span", { class: "literal", lang: term["xml:lang"] }, term.value, ...parts);
  }

  /** A proposition, readable and marked as no more than that. */
  #claimed({ subject, predicate, object }) {
    const parts = [subject, predicate, object].flatMap((term) => [
      term.type === "uri" ? element("span", {}, ...this.#iri(term.value, false)) : this.draw(term),
      " ",
    ]);
    const note = element("small", {}, "claimed, not asserted here");
    return element("span", { class: "claimed" }, ...parts, note);
  }
}
