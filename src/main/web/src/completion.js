import { autocompletion } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { FUNCTIONS, KEYWORDS } from "./words.js";
import { declared, place, variables, wanted } from "./wanted.js";

const WORDS = [
  ...KEYWORDS.map((label) => ({ label, detail: "keyword" })),
  ...FUNCTIONS.map((label) => ({ label, detail: "function" })),
];

/** What may be typed on with before the list is made anew. */
const VALID = {
  variable: /^[?$][\p{L}\p{N}_]*$/u,
  declaration: /^[\p{L}\p{N}_.-]*$/u,
  name: /^[\p{L}\p{N}_.-]*:[\p{L}\p{N}_.-]*$/u,
  word: /^[\p{L}\p{N}_-]*$/u,
};

/** Completion from the data: prefixes, classes, properties and things, by name or by label. */
export function completion(vocabulary) {
  return autocompletion({
    override: [(context) => result(context, vocabulary)],
    icons: false,
    // As many as fit without a scroll bar, which keys could not reach; the arrows move the window.
    maxRenderedOptions: 9,
  });
}

async function result(context, vocabulary) {
  const { state, pos } = context;
  const inside = syntaxTree(state).resolveInner(pos, -1).name;
  const line = state.doc.lineAt(pos);
  const want = wanted(line.text.slice(0, pos - line.from));
  if (!want || inside === "comment" || inside === "string") {
    return null;
  }
  const options = await offered(want, state.doc.toString(), vocabulary);
  return { from: line.from + want.from, options, validFor: VALID[want.kind] };
}

async function offered({ kind, text }, query, vocabulary) {
  switch (kind) {
    case "variable":
      return variables(query)
        .filter((name) => name !== text)
        .map((label) => ({ label }));
    case "declaration":
      return Object.entries(await vocabulary.prefixes()).map(([prefix, namespace]) => ({
        label: `${prefix}: <${namespace}>`,
      }));
    case "name":
      return named(text.slice(0, text.indexOf(":")), vocabulary);
    default:
      return [...WORDS, ...(await terms(vocabulary))];
  }
}

/** Names with this prefix: classes and properties, then things. */
async function named(prefix, vocabulary) {
  const namespace = (await vocabulary.prefixes())[prefix];
  const known = (await terms(vocabulary)).filter((each) => each.label.startsWith(`${prefix}:`));
  if (namespace === undefined || known.length > 0) {
    return known;
  }
  const names = await vocabulary.names();
  return (await vocabulary.things(namespace))
    .map((row) => option(row, "thing", names))
    .filter((each) => each.label.startsWith(`${prefix}:`));
}

/** Classes and properties, the often used ones first. */
async function terms(vocabulary) {
  const names = await vocabulary.names();
  return (await vocabulary.terms())
    .map((row) => option(row, row.kind, names))
    .filter((each) => !each.label.startsWith("<"));
}

function option({ term, label, uses }, kind, names) {
  return {
    label: names.short(term),
    detail: label === undefined ? kind : `${label} · ${kind}`,
    boost: Math.min(20, Math.log2(Number(uses ?? 0) + 1)),
    apply: (view, { label: name }, from, to) => insert(view, name, { from, to, names }),
  };
}

/** Puts the name in, and the declaration of its prefix where the query has none. */
function insert(view, name, { from, to, names }) {
  const query = view.state.doc.toString();
  const prefix = name.slice(0, name.indexOf(":"));
  const changes = [{ from, to, insert: name }];
  if (!declared(query).has(prefix)) {
    const line = `PREFIX ${prefix}: <${names.namespace(prefix)}>\n`;
    changes.push({ from: place(query, prefix), insert: line });
  }
  const typed = view.state.changes(changes);
  const cursor = typed.mapPos(to, 1);
  view.dispatch({ changes: typed, selection: { anchor: cursor }, userEvent: "input.complete" });
}
