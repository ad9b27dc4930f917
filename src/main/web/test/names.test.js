import assert from "node:assert/strict";
import { test } from "node:test";
import { Names } from "../src/names.js";

const BASE = "https://w3id.org/claimgraph/";
const names = new Names({ cg: `${BASE}ontology#`, event: `${BASE}id/event/` }, BASE, "../");

test("an IRI is shortened where the rest is a local name", () => {
  assert.equal(names.short(`${BASE}ontology#Claim`), "cg:Claim");
  assert.equal(names.short(`${BASE}id/event/a/b`), `<${BASE}id/event/a/b>`);
  assert.equal(names.short(`${BASE}id/event/`), `<${BASE}id/event/>`);
  assert.equal(names.short("urn:x"), "<urn:x>");
});

test("ours lead to this server, others where they say, and no IRI runs a script", () => {
  assert.equal(names.page(`${BASE}id/event/x`), "../id/event/x");
  assert.equal(names.page("https://example.org/x"), "https://example.org/x");
  assert.equal(names.page("javascript:alert(1)"), null);
  assert.equal(names.page("data:text/html,x"), null);
});

test("the namespace of a prefix is known, and nothing else is one", () => {
  assert.equal(names.namespace("cg"), `${BASE}ontology#`);
  assert.equal(names.namespace("toString"), undefined);
});
