import assert from "node:assert/strict";
import { test } from "node:test";
import { sentence, span } from "../src/faults.js";

const TEXT = "SELECT *\nWHERE { ?x ?p }\n";

test("a fault marks the word where it stands", () => {
  const marked = (fault) => {
    const { from, to } = span(TEXT, fault);
    return TEXT.slice(from, to);
  };
  assert.equal(marked({ line: 2, column: 15 }), "}");
  assert.equal(marked({ line: 2, column: 9 }), "?x");
});

test("a fault at or after the end of a line marks its last character", () => {
  assert.deepEqual(span(TEXT, { line: 2, column: 40 }), { from: 23, to: 24 });
  assert.deepEqual(span("", { line: 1, column: 1 }), { from: 0, to: 0 });
  assert.deepEqual(span(TEXT, {}), { from: TEXT.length, to: TEXT.length });
});

test("the sentence begins with the place where there is one", () => {
  assert.equal(sentence({ words: "a bracket is missing", line: 2, column: 1 }), "Line 2, column 1: a bracket is missing");
  assert.equal(sentence({ words: "the query is empty" }), "The query is empty");
});
