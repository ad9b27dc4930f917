import assert from "node:assert/strict";
import { test } from "node:test";
import { projected, read } from "../src/land.js";

const COAST = read("# made\nsouth=28\nnorth=54\nmeridian=40\nscale=960\nx=470\ny=1004\nland=M1 2l3 4z\n");

test("the file is read: numbers as numbers, the rest as text", () => {
  assert.equal(COAST.meridian, 40);
  assert.equal(COAST.land, "M1 2l3 4z");
  assert.equal(Object.keys(COAST).length, 7);
});

test("the middle meridian goes straight up, and east is right of it", () => {
  const [x, low] = projected([40, 30], COAST);
  assert.equal(x, 470);
  assert.ok(projected([40, 50], COAST)[1] < low);
  assert.ok(projected([60, 30], COAST)[0] > x);
});

test("equal areas stay equal", () => {
  const area = (south, north) => {
    const corners = [[40, south], [40.01, south], [40.01, north], [40, north]].map((each) => projected(each, COAST));
    return Math.abs(corners.reduce((sum, [x, y], i) => sum + corners.at(i - 1)[0] * y - x * corners.at(i - 1)[1], 0)) / 2;
  };
  const sine = (degrees) => Math.sin((degrees * Math.PI) / 180);
  const ratio = area(30, 30.01) / area(55, 55.01);
  assert.ok(Math.abs(ratio - (sine(30.01) - sine(30)) / (sine(55.01) - sine(55))) < 1e-3, String(ratio));
});
