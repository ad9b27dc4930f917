import assert from "node:assert/strict";
import { test } from "node:test";
import { StringStream } from "@codemirror/language";
import { sparql } from "../src/tokens.js";

/** Each token of the text with its style, without blanks. */
function styles(text) {
  const state = sparql.startState();
  return text.split("\n").flatMap((line) => {
    const stream = new StringStream(line, 4, 4);
    const found = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const style = sparql.token(stream, state);
      if (stream.current().trim() !== "") {
        found.push([stream.current(), style]);
      }
    }
    return found;
  });
}

test("brackets of triple terms, reifiers and annotations stand out", () => {
  for (const [text, brackets] of [
    ["<<( ?s ?p ?o )>>", ["<<(", ")>>"]],
    ["<< ?s ?p ?o ~ ?r >>", ["<<", "~", ">>"]],
    ["?s ?p ?o ~ cg:r {| cg:p ?v |}", ["~", "{|", "|}"]],
  ]) {
    const found = styles(text).filter(([, style]) => style === "tripleTerm");
    assert.deepEqual(found.map(([token]) => token), brackets, text);
  }
});

test("an IRI is told from less than", () => {
  assert.deepEqual(styles("<urn:a> ?a < ?b"), [
    ["<urn:a>", "iri"],
    ["?a", "variableName"],
    ["<", "operator"],
    ["?b", "variableName"],
  ]);
});

test("a hash within an IRI is no comment", () => {
  assert.deepEqual(styles("<urn:a#b> # c"), [["<urn:a#b>", "iri"], ["# c", "comment"]]);
});

test("a name ends before the full stop that ends the triple", () => {
  assert.deepEqual(styles("cg:a.b."), [["cg:a.b", "name"], [".", null]]);
});

test("VERSION is a keyword and a property called like one is not", () => {
  assert.deepEqual(styles('VERSION "1.2" a cg:version'), [
    ["VERSION", "keyword"],
    ['"1.2"', "string"],
    ["a", "keyword"],
    ["cg:version", "name"],
  ]);
});

test("a text in three quotes goes over lines, one in single quotes does not", () => {
  assert.deepEqual(styles('"""one\ntwo "2" """ ?x'), [
    ['"""one', "string"],
    ['two "2" """', "string"],
    ["?x", "variableName"],
  ]);
  assert.deepEqual(styles('"open\n?x').at(-1), ["?x", "variableName"]);
});

test("language and direction belong together", () => {
  assert.deepEqual(styles('"a"@ar--rtl')[1], ["@ar--rtl", "meta"]);
});

test("lines within brackets are indented, the closing one is not", () => {
  const state = { quote: null, depth: 2 };
  assert.equal(sparql.indent(state, "?s", { unit: 4 }), 8);
  assert.equal(sparql.indent(state, "}", { unit: 4 }), 4);
});
