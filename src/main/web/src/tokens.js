import { tags } from "@lezer/highlight";
import { FUNCTIONS, KEYWORDS } from "./words.js";

const KEYWORD = new Set(KEYWORDS);
const FUNCTION = new Set(FUNCTIONS.map((name) => name.toUpperCase()));

/** What is tried in turn at each place, and the style of what matches. */
const RULES = [
  [/^#.*/, "comment"],
  [/^(?:<<\(?|\)>>|>>|\{\||\|\})/, "tripleTerm"],
  [/^<[^\s<>"{}|^`\\]*>/, "iri"],
  [/^~/, "tripleTerm"],
  [/^[?$][\p{L}\p{N}_]+/u, "variableName"],
  [/^_:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-]/u, "blank"],
  [/^@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*(?:--(?:ltr|rtl))?/, "meta"],
  [/^\^\^/, "meta"],
  [/^(?:\p{L}(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)?:(?:(?:[\p{L}\p{N}_:]|%[0-9A-Fa-f]{2}|\\.)(?:(?:[\p{L}\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\.)*(?:[\p{L}\p{N}_:-]|%[0-9A-Fa-f]{2}|\\.))?)?/u, "name"],
  [/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/, "number"],
  [/^[{}()[\]]/, "bracket"],
  [/^(?:&&|\|\||!=|<=|>=|[-+*/=<>!|^])/, "operator"],
];

const OPENS = { "{": 1, "(": 1, "[": 1, "<<(": 1, "<<": 1, "{|": 1 };
const CLOSES = { "}": 1, ")": 1, "]": 1, ")>>": 1, ">>": 1, "|}": 1 };

/** The style of a bare word. */
function word(text) {
  const upper = text.toUpperCase();
  if (text === "a" || KEYWORD.has(upper)) {
    return "keyword";
  }
  if (upper === "TRUE" || upper === "FALSE") {
    return "atom";
  }
  return FUNCTION.has(upper) ? "builtin" : null;
}

/** Reads on in a text in quotes, which may end on a later line where the quote is threefold. */
function quoted(stream, state) {
  while (!stream.eol()) {
    if (stream.match(state.quote)) {
      state.quote = null;
      break;
    }
    if (stream.next() === "\\") {
      stream.next();
    }
  }
  if (state.quote?.length === 1) {
    state.quote = null;
  }
  return "string";
}

function token(stream, state) {
  if (state.quote) {
    return quoted(stream, state);
  }
  if (stream.eatSpace()) {
    return null;
  }
  const quote = stream.match(/^(?:"""|'''|"|')/);
  if (quote) {
    state.quote = quote[0];
    return quoted(stream, state);
  }
  for (const [pattern, style] of RULES) {
    const found = stream.match(pattern);
    if (found) {
      state.depth = Math.max(0, state.depth + (OPENS[found[0]] ?? 0) - (CLOSES[found[0]] ?? 0));
      return style;
    }
  }
  const bare = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
  if (bare) {
    return word(bare[0]);
  }
  stream.next();
  return null;
}

/** SPARQL 1.2 for the editor: tokens, and how deep a line stands. */
export const sparql = {
  name: "sparql",
  startState: () => ({ quote: null, depth: 0 }),
  copyState: (state) => ({ ...state }),
  token,
  indent(state, after, context) {
    return Math.max(0, state.depth - (/^\s*(?:[)}\]]|\|\}|>>)/.test(after) ? 1 : 0)) * context.unit;
  },
  languageData: {
    commentTokens: { line: "#" },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"'] },
    indentOnInput: /^\s*[)}\]]$/,
  },
  tokenTable: {
    blank: tags.labelName,
    iri: tags.url,
    name: tags.propertyName,
    tripleTerm: tags.special(tags.bracket),
  },
};
