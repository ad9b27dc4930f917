const FORMS = [
  ["variable", /[?$][\p{L}\p{N}_]*$/u],
  ["name", /(?:\p{L}[\p{L}\p{N}_.-]*)?:[\p{L}\p{N}_.-]*$/u],
  ["word", /\p{L}[\p{L}\p{N}_-]*$/u],
];

/**
 * What is being typed where the line ends.
 *
 * @returns its kind (variable, name, word, or declaration for the name of a prefix that is being
 *     declared), where it begins and what there is of it; null where nothing can be completed
 */
export function wanted(line) {
  if (/<[^<>\s]*$/.test(line)) {
    return null;
  }
  const declared = /^\s*PREFIX\s+([\p{L}\p{N}_.:-]*)$/iu.exec(line);
  if (declared) {
    return { kind: "declaration", from: line.length - declared[1].length, text: declared[1] };
  }
  for (const [kind, form] of FORMS) {
    const found = form.exec(line);
    if (found) {
      return { kind, from: found.index, text: found[0] };
    }
  }
  return null;
}

/** The prefixes that the query declares. */
export function declared(query) {
  return new Set([...query.matchAll(/^\s*PREFIX\s+([^\s:]*):/gimu)].map((found) => found[1]));
}

/** The variables of the query, each once. */
export function variables(query) {
  return [...new Set([...query.matchAll(/[?$]([\p{L}\p{N}_]+)/gu)].map((found) => `?${found[1]}`))];
}

/** Where the declaration of this prefix belongs: prefixes are sorted, after VERSION and BASE. */
export function place(query, prefix) {
  let at = 0;
  let end = 0;
  for (const line of query.split("\n")) {
    end += line.length + 1;
    const found = /^\s*(?:PREFIX\s+([^\s:]*):|VERSION\b|BASE\b)/iu.exec(line);
    if (found && (found[1] === undefined || found[1] < prefix)) {
      at = Math.min(end, query.length);
    }
  }
  return at;
}
