import assert from "node:assert/strict";
import { test } from "node:test";
import { bars, number, places, point } from "../src/columns.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const text = (value) => ({ type: "literal", value });
const whole = (value) => ({ type: "literal", value: String(value), datatype: `${XSD}integer` });
const wkt = (value) => ({
  type: "literal",
  value,
  datatype: "http://www.opengis.net/ont/geosparql#wktLiteral",
});

test("only a literal of a numeric type is a number", () => {
  assert.equal(number(whole(139)), 139);
  assert.equal(number(text("139")), null);
  assert.equal(number({ ...whole(1), value: "INF" }), null);
  assert.equal(number(undefined), null);
});

test("names and one column of numbers make bars", () => {
  const rows = [{ a: text("x"), n: whole(1) }, { a: text("y") }];
  assert.deepEqual(bars(["a", "n"], rows), { label: "a", value: "n" });
});

test("no bars of two columns of numbers, of names that come twice, of one row", () => {
  const twice = [{ a: text("x"), n: whole(1) }, { a: text("x"), n: whole(2) }];
  assert.equal(bars(["a", "n"], twice), null);
  assert.equal(bars(["a", "n"], twice.slice(1)), null);
  const two = [{ a: text("x"), n: whole(1), m: whole(1) }, { a: text("y"), n: whole(2), m: whole(1) }];
  assert.equal(bars(["a", "n", "m"], two), null);
});

test("a point is read with its longitude first, and only on earth", () => {
  assert.deepEqual(point(wkt("POINT(37.33 55.82)")), [37.33, 55.82]);
  assert.deepEqual(point(wkt("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT (1 -2)")), [1, -2]);
  assert.equal(point(wkt("POINT(370 55)")), null);
  assert.equal(point(wkt("LINESTRING(1 2, 3 4)")), null);
  assert.equal(point(text("POINT(1 2)")), null);
});

test("rows have a place by a point or by lat and long", () => {
  const row = { lat: whole(50), long: whole(6) };
  assert.deepEqual(places(["lat", "long"], [row, {}]), [{ at: [6, 50], row }]);
  const other = { where: wkt("POINT(6 50)") };
  assert.deepEqual(places(["where"], [other, {}]), [{ at: [6, 50], row: other }]);
});
