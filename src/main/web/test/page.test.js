import assert from "node:assert/strict";
import { test } from "node:test";
import { heading } from "../src/historylist.js";
import { byTopic } from "../src/questions.js";

test("a query is known by its text without prefixes and comments", () => {
  assert.equal(heading("PREFIX cg: <urn:cg>\n# why\nSELECT ?a\nWHERE { }"), "SELECT ?a WHERE { }");
  assert.equal(heading("PREFIX cg: <urn:cg>"), "PREFIX cg: <urn:cg>");
  assert.equal(heading(`ASK { ${"?a ".repeat(60)}}`).length, 91);
});

test("questions are listed under their first tag", () => {
  const questions = [
    { name: "a", tags: ["voices"] },
    { name: "b", tags: [] },
    { name: "c", tags: ["attacks", "voices"] },
  ];
  assert.deepEqual(
    byTopic(questions).map(([topic, members]) => [topic, members.map((each) => each.name)]),
    [["attacks", ["c"]], ["other", ["b"]], ["voices", ["a"]]],
  );
});
