import assert from "node:assert/strict";
import { test } from "node:test";
import { curl, file, link, linked } from "../src/share.js";

const QUERY = 'SELECT * { ?s ?p "it\'s 100% & #1" }';

test("a link brings back its query", () => {
  const url = link("http://host/sparql?output=html#query=old", QUERY);
  assert.ok(url.startsWith("http://host/sparql#query="));
  assert.equal(linked(new URL(url).hash), QUERY);
});

test("a fragment that is no query, or broken, is none", () => {
  assert.equal(linked("#content"), null);
  assert.equal(linked("#query=%E0%A4%A"), null);
});

test("the shell reads the query as one word", () => {
  assert.equal(
    curl("http://host/sparql", QUERY, "text/csv"),
    [
      "curl -sS 'http://host/sparql' \\",
      "  -H 'Accept: text/csv' \\",
      "  --data-urlencode 'query=SELECT * { ?s ?p \"it'\\''s 100% & #1\" }'",
    ].join("\n"),
  );
});

test("an address that would be too long is not made", () => {
  assert.equal(
    file("http://host/sparql", "ASK {}", { output: "csv" }),
    "http://host/sparql?query=ASK+%7B%7D&output=csv",
  );
  assert.equal(file("http://host/sparql", "#".repeat(7000), {}), null);
});
