import assert from "node:assert/strict";
import { test } from "node:test";
import { declared, place, variables, wanted } from "../src/wanted.js";

test("what is being typed is told by its form", () => {
  for (const [line, kind, text] of [
    ["  ?cla", "variable", "?cla"],
    ["?x cg:ass", "name", "cg:ass"],
    ["<<( event:cr", "name", "event:cr"],
    ["SEL", "word", "SEL"],
    ["PREFIX c", "declaration", "c"],
    ["prefix cg:", "declaration", "cg:"],
  ]) {
    assert.deepEqual(wanted(line), { kind, from: line.length - text.length, text }, line);
  }
});

test("within an IRI and after a blank nothing is completed", () => {
  assert.equal(wanted("?s <http://exa"), null);
  assert.equal(wanted("?s "), null);
});

test("declared prefixes and variables are found, each once", () => {
  const query = "PREFIX cg: <urn:cg>\nprefix : <urn:>\nSELECT ?a $b { ?a cg:p ?b }";
  assert.deepEqual([...declared(query)], ["cg", ""]);
  assert.deepEqual(variables(query), ["?a", "?b"]);
});

test("a new declaration is put where the order of names wants it", () => {
  const query = 'VERSION "1.2"\nPREFIX cg: <urn:cg>\nPREFIX rdf: <urn:rdf>\nASK {}';
  const after = (prefix) => query.slice(0, place(query, prefix)).split("\n").at(-2);
  assert.equal(after("account"), 'VERSION "1.2"');
  assert.equal(after("event"), "PREFIX cg: <urn:cg>");
  assert.equal(after("rdfs"), "PREFIX rdf: <urn:rdf>");
  assert.equal(place("ASK {}", "cg"), 0);
});
