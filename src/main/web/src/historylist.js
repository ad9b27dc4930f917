import { element } from "./dom.js";

const LONGEST = 90;

/** Shows the queries asked before in this place of the page, to open or to forget. */
export class HistoryList {
  #place;
  #history;
  #open;

  /** @param open takes the query that was picked */
  constructor(place, history, open) {
    this.#place = place;
    this.#history = history;
    this.#open = open;
    this.draw();
  }

  /** Draws the list as it stands. */
  draw() {
    const { entries } = this.#history;
    this.#place.hidden = entries.length === 0;
    const items = entries.map((entry) => this.#item(entry));
    const clear = element("button", { type: "button", click: () => this.#forget(null) }, "Forget all");
    this.#place.querySelector("summary").textContent = `Asked in this browser (${entries.length})`;
    this.#place.querySelector("div").replaceChildren(element("ol", {}, ...items), clear);
  }

  #item({ query, time, outcome }) {
    const name = heading(query);
    const open = element("button", { type: "button", class: "plain", title: query, click: () => this.#open(query) }, name);
    const when = new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
    const forget = element("button", { type: "button", "aria-label": `Forget: ${name}`, click: () => this.#forget(query) }, "Forget");
    return element("li", {}, open, " ", element("small", {}, `${when}, ${outcome}`), " ", forget);
  }

  #forget(query) {
    if (query === null) {
      this.#history.clear();
    } else {
      this.#history.remove(query);
    }
    this.draw();
    const next = this.#place.hidden ? document.querySelector("claimgraph-editor") : this.#place.querySelector("summary");
    next?.focus();
  }
}

/** What tells a query from others at a glance: its text without prefixes and comments, cut. */
export function heading(query) {
  const text = query
    .replaceAll(/^\s*(?:PREFIX|BASE|VERSION)\b.*$|^\s*#.*$/gim, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || query.trim().slice(0, LONGEST);
}
