import { element, shape } from "./dom.js";
import { number } from "./columns.js";

const WIDTH = 760;
const NAMES = 290;
const VALUES = 80;
const STEP = 26;
const LETTERS = 36;

/** A bar for each row, under the name that one column gives and as long as the other says. */
export function chart({ label, value }, rows, terms) {
  const values = rows.map((row) => number(row[value]));
  const least = Math.min(0, ...values.filter((each) => each !== null));
  const most = Math.max(0, ...values.filter((each) => each !== null));
  const scale = (WIDTH - NAMES - VALUES) / (most - least || 1);
  const zero = NAMES - least * scale;
  const bars = rows.map((row, index) => bar(terms.words(row[label]), values[index], { index, zero, scale }));
  const height = rows.length * STEP + 8;
  const title = `${value} by ${label}`;
  const picture = shape(
    "svg",
    { class: "chart", viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img", "aria-label": `Bars: ${title}; the table has the same numbers` },
    ...bars,
    shape("line", { class: "axis", x1: zero, x2: zero, y1: 0, y2: height }),
  );
  return figure(title, picture);
}

/** A picture that can be folded away, with its title. */
export function figure(title, picture) {
  const scroll = element(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
    picture,
  );
  return element("details", { class: "figure", open: true }, element("summary", {}, title), scroll);
}

function bar(name, value, { index, zero, scale }) {
  const y = index * STEP + 4;
  const middle = y + STEP / 2 + 2;
  const text = name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
  const parts = [
    shape("title", {}, `${name}: ${value ?? "no number"}`),
    shape("text", { class: "name", x: NAMES - 8, y: middle, "text-anchor": "end" }, text),
  ];
  if (value !== null) {
    const length = Math.abs(value) * scale;
    const x = value < 0 ? zero - length : zero;
    parts.push(
      shape("rect", { class: "bar", x, y, width: length, height: STEP - 8 }),
      shape("text", { class: "value", x: Math.max(zero, x + length) + 6, y: middle }, String(value)),
    );
  }
  return shape("g", {}, ...parts);
}
