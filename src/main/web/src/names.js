const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u;

/** Short names of IRIs, by prefixes such as {cg: "https://…"}, and the pages of those of ours. */
export class Names {
  #prefixes;
  #namespaces;
  #base;
  #top;

  /**
   * @param prefixes prefix to namespace
   * @param base what every IRI of ours begins with
   * @param top the URL of the server's first page
   */
  constructor(prefixes, base, top) {
    this.#namespaces = prefixes;
    this.#prefixes = new Map(Object.entries(prefixes).map(([prefix, space]) => [space, prefix]));
    this.#base = base;
    this.#top = top;
  }

  /** The IRI as prefix:name where a prefix fits, else in angle brackets. */
  short(iri) {
    const end = Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1;
    const prefix = this.#prefixes.get(iri.slice(0, end));
    const local = iri.slice(end);
    return prefix !== undefined && LOCAL.test(local) ? `${prefix}:${local}` : `<${iri}>`;
  }

  /** The namespace of the prefix; undefined where there is no such prefix. */
  namespace(prefix) {
    return Object.hasOwn(this.#namespaces, prefix) ? this.#namespaces[prefix] : undefined;
  }

  /** Whether the IRI is one of ours. */
  isOurs(iri) {
    return iri.startsWith(this.#base);
  }

  /** Where the IRI leads: ours to this server, others by HTTP to where they say; null for the rest. */
  page(iri) {
    if (this.isOurs(iri)) {
      return this.#top + iri.slice(this.#base.length);
    }
    return /^https?:\/\//i.test(iri) ? iri : null;
  }
}
