import assert from "node:assert/strict";
import { test } from "node:test";
import { History } from "../src/history.js";

function storage(text = null) {
  const kept = { text };
  return { kept, getItem: () => kept.text, setItem: (key, value) => (kept.text = value) };
}

const entry = (query) => ({ query, time: 1, outcome: "1 row" });

test("the last query is first, and none is there twice", () => {
  const place = storage();
  const history = new History(() => place);
  ["a", "b", "a"].forEach((query) => history.add(entry(query)));
  assert.deepEqual(history.entries.map((each) => each.query), ["a", "b"]);
  assert.deepEqual(new History(() => place).entries, history.entries);
});

test("one query is forgotten, or all", () => {
  const place = storage();
  const history = new History(() => place);
  ["a", "b"].forEach((query) => history.add(entry(query)));
  history.remove("b");
  assert.deepEqual(history.entries.map((each) => each.query), ["a"]);
  history.clear();
  assert.equal(place.kept.text, "[]");
});

test("fifty are kept", () => {
  const history = new History(() => storage());
  for (let number = 0; number < 60; number++) {
    history.add(entry(String(number)));
  }
  assert.equal(history.entries.length, 50);
  assert.equal(history.entries[0].query, "59");
});

test("where the browser keeps nothing the page goes on", () => {
  const forbidden = new History(() => {
    throw new Error("forbidden");
  });
  forbidden.add(entry("a"));
  assert.equal(forbidden.entries.length, 1);
  const full = new History(() => ({
    getItem: () => null,
    setItem() {
      throw new Error("full");
    },
  }));
  full.add(entry("a"));
  assert.equal(full.entries.length, 1);
});

test("what another program left there is passed over", () => {
  for (const text of ["{", "7", '[{"query":1,"time":2},null,{"query":"a","time":"x"}]']) {
    assert.deepEqual(new History(() => storage(text)).entries, [], text);
  }
});
