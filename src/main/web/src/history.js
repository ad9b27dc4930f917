const KEY = "claimgraph.queries";
const MOST = 50;

/**
 * The queries that were asked in this browser, the last one first. Where the browser keeps nothing,
 * they last as long as the page.
 */
export class History {
  #storage;
  #entries;

  /** @param storage opens what keeps texts by key; may throw, as browsers do */
  constructor(storage) {
    try {
      this.#storage = storage();
      this.#entries = sound(JSON.parse(this.#storage.getItem(KEY) ?? "[]"));
    } catch {
      this.#entries = [];
    }
  }

  /** The entries: query, time in milliseconds, and what came back in words. */
  get entries() {
    return this.#entries;
  }

  /** Puts the query first; an earlier entry of the same text goes. */
  add(entry) {
    this.#keep([entry, ...this.#without(entry.query)].slice(0, MOST));
  }

  /** Forgets the query. */
  remove(query) {
    this.#keep(this.#without(query));
  }

  /** Forgets all. */
  clear() {
    this.#keep([]);
  }

  #without(query) {
    return this.#entries.filter((entry) => entry.query !== query);
  }

  #keep(entries) {
    this.#entries = entries;
    try {
      this.#storage?.setItem(KEY, JSON.stringify(entries));
    } catch {
      // Full or forbidden: the page goes on without.
    }
  }
}

/** What of the stored value is as it should be. */
function sound(stored) {
  return Array.isArray(stored)
    ? stored.filter((entry) => typeof entry?.query === "string" && Number.isFinite(entry.time))
    : [];
}
