// Draws the coastlines of the map: reads Natural Earth's land (world-atlas, land-50m.json, public domain), projects it, cuts it to the
// window, leaves out what could not be seen, and writes two SVG paths with the constants of the projection into a properties file.
// Run: npm ci --ignore-scripts && npm run build -- FILE
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// Albers' equal-area conic projection; degrees, then the window's size and place in units of the drawing.
const map = { south: 28, north: 54, meridian: 40, scale: 960, x: 470, y: 1004, width: 1000, height: 600 };
const MARGIN = 4;
const TOLERANCE = 0.45;
const SMALLEST = 5;

const radians = (degrees) => (degrees * Math.PI) / 180;
const n = (Math.sin(radians(map.south)) + Math.sin(radians(map.north))) / 2;
const c = Math.cos(radians(map.south)) ** 2 + 2 * n * Math.sin(radians(map.south));

function project([longitude, latitude]) {
  const radius = (map.scale * Math.sqrt(c - 2 * n * Math.sin(radians(latitude)))) / n;
  const angle = n * radians(longitude - map.meridian);
  const top = (map.scale * Math.sqrt(c)) / n;
  return [map.x + radius * Math.sin(angle), map.y - (top - radius * Math.cos(angle))];
}

// The rings of TopoJSON's only object, in degrees.
function rings(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const points = (index) => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]);
  const polygons = topology.objects.land.geometries.flatMap((geometry) =>
    geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs,
  );
  return polygons.flat().map((ring) => ring.flatMap((arc, i) => (i === 0 ? points(arc) : points(arc).slice(1))));
}

// Sutherland and Hodgman: what of the ring lies on the inner side of each edge of the window.
function cut(ring) {
  const edges = [
    [0, -MARGIN, 1],
    [0, map.width + MARGIN, -1],
    [1, -MARGIN, 1],
    [1, map.height + MARGIN, -1],
  ];
  return edges.reduce((points, [axis, limit, sign]) => {
    const inside = (point) => (point[axis] - limit) * sign >= 0;
    return points.flatMap((point, i) => {
      const before = points.at(i - 1);
      const part = (limit - before[axis]) / (point[axis] - before[axis]);
      const crossing = before.map((value, k) => value + part * (point[k] - value));
      if (inside(point)) {
        return inside(before) ? [point] : [crossing, point];
      }
      return inside(before) ? [crossing] : [];
    });
  }, ring);
}

function distance(point, from, to) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - from[0] - part * dx, point[1] - from[1] - part * dy);
}

// Douglas and Peucker: the line without points that lie closer to it than the tolerance.
function simplify(points) {
  if (points.length < 3) {
    return points;
  }
  const distances = points.map((point) => distance(point, points[0], points.at(-1)));
  const farthest = Math.max(...distances);
  if (farthest <= TOLERANCE) {
    return [points[0], points.at(-1)];
  }
  const split = distances.indexOf(farthest);
  return [...simplify(points.slice(0, split + 1)).slice(0, -1), ...simplify(points.slice(split))];
}

function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => sum + ring.at(i - 1)[0] * y - x * ring.at(i - 1)[1], 0)) / 2;
}

// Every tenth meridian and parallel in the window, as lines.
function grid() {
  const range = (from, to, step) => Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
  const meridians = range(-40, 120, 10).map((x) => range(10, 80, 10).map((y) => project([x, y])));
  const parallels = range(10, 80, 10).map((y) => range(-40, 120, 5).map((x) => project([x, y])));
  const near = ([x, y]) => x > -200 && x < map.width + 200 && y > -200 && y < map.height + 200;
  return [...meridians, ...parallels].map((line) => line.filter(near)).filter((line) => line.length > 1);
}

// The line as path data: relative steps in tenths of a unit.
function path(line) {
  const tenths = line.map((point) => point.map((value) => Math.round(value * 10)));
  const text = (value) => String(value / 10).replace(/^(-?)0\./, "$1.");
  const steps = tenths.slice(1).map((point, i) => point.map((value, k) => text(value - tenths[i][k])));
  const joined = steps.map(([dx, dy]) => dx + (dy.startsWith("-") ? "" : " ") + dy).join(" ");
  return `M${tenths[0].map(text).join(" ")}l${joined.replace(/ -/g, "-")}`;
}

const source = createRequire(import.meta.url).resolve("world-atlas/land-50m.json");
const land = rings(JSON.parse(readFileSync(source, "utf8")))
  .map((ring) => cut(ring.map(project)))
  .filter((ring) => ring.length > 3 && area(ring) >= SMALLEST)
  .map(simplify)
  .map((ring) => `${path(ring)}z`)
  .join("");
const lines = grid().map(path).join("");
const constants = Object.entries(map).map(([name, value]) => `${name}=${value}\n`);
const head =
  "# Coastlines only, no borders: Natural Earth 4.1, 1:50 million, public domain, from npm world-atlas 2.0.2.\n" +
  "# Made by src/main/web/map/build.mjs; do not edit. Albers' equal-area conic projection with these constants.\n";
writeFileSync(process.argv[2], `${head}${constants.join("")}land=${land}\ngrid=${lines}\n`);
