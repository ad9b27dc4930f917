import { element, shape } from "./dom.js";
import { figure } from "./chart.js";

const WIDTH = 720;
const MARGIN = 4;

/**
 * The places as dots over the coastline.
 *
 * @param found a list of {at: [longitude, latitude], row}
 * @param name what a row is called
 * @param land the coastline: a list of rings of [longitude, latitude]
 */
export function map(found, name, land) {
  const frame = framed(found.map(({ at }) => at));
  const project = ([longitude, latitude]) => [
    ((longitude - frame.west) / (frame.east - frame.west)) * WIDTH,
    ((frame.north - latitude) / (frame.north - frame.south)) * frame.height,
  ];
  const dots = found.map(({ at, row }) => {
    const [cx, cy] = project(at);
    return shape("circle", { class: "dot", cx, cy, r: 6 }, shape("title", {}, name(row)));
  });
  const rings = land.filter((ring) => meets(ring, frame)).map((ring) => outline(ring.map(project)));
  const picture = shape(
    "svg",
    {
      class: "places",
      viewBox: `0 0 ${WIDTH} ${frame.height}`,
      width: WIDTH,
      height: frame.height,
      role: "img",
      "aria-label": "Map of the places; the table has the same",
    },
    shape("rect", { class: "sea", width: WIDTH, height: frame.height }),
    shape("path", { class: "land", d: rings.join("") }),
    ...dots,
  );
  return figure(`Map: ${found.length} ${found.length === 1 ? "place" : "places"}`, picture);
}

/** What the map shows: all places and a margin, in degrees; and how high the picture is. */
export function framed(points) {
  const east = points.map(([longitude]) => longitude);
  const north = points.map(([, latitude]) => latitude);
  const frame = {
    west: Math.max(-180, Math.min(...east) - MARGIN),
    east: Math.min(180, Math.max(...east) + MARGIN),
    south: Math.max(-85, Math.min(...north) - MARGIN),
    north: Math.min(85, Math.max(...north) + MARGIN),
  };
  const middle = ((frame.north + frame.south) / 2) * (Math.PI / 180);
  const ratio = (frame.north - frame.south) / ((frame.east - frame.west) * Math.cos(middle));
  return { ...frame, height: Math.round(Math.min(2, Math.max(0.3, ratio)) * WIDTH) };
}

function meets(ring, { west, east, south, north }) {
  const beyond = (test) => ring.every(test);
  return !(
    beyond(([longitude]) => longitude < west) ||
    beyond(([longitude]) => longitude > east) ||
    beyond(([, latitude]) => latitude < south) ||
    beyond(([, latitude]) => latitude > north)
  );
}

function outline(points) {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}
