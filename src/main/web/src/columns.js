const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(
  ["integer", "decimal", "double", "float", "int", "long", "nonNegativeInteger", "gYear"].map(
    (name) => XSD + name,
  ),
);
const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
const POINT = /^\s*(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)\s*$/i;
const MOST_BARS = 60;

/** The number that the term is; null if it is none. */
export function number(term) {
  if (term?.type !== "literal" || !NUMBERS.has(term.datatype)) {
    return null;
  }
  const value = Number(term.value);
  return Number.isFinite(value) ? value : null;
}

/** The point, as [longitude, latitude], that the term is; null if it is none. */
export function point(term) {
  const found = term?.datatype === WKT ? POINT.exec(term.value) : null;
  return found ? onEarth(Number(found[1]), Number(found[2])) : null;
}

function onEarth(longitude, latitude) {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : null;
}

/** Whether every row that has the variable has a number there, and one row has it. */
function isNumeric(rows, variable) {
  const bound = rows.filter((row) => row[variable]);
  return bound.length > 0 && bound.every((row) => number(row[variable]) !== null);
}

/**
 * The column of names and the column of numbers that make a bar chart.
 *
 * @returns {label, value}, or null unless there is one column of numbers and a first other column
 *     that names each row differently
 */
export function bars(variables, rows) {
  if (rows.length < 2 || rows.length > MOST_BARS) {
    return null;
  }
  const numeric = variables.filter((variable) => isNumeric(rows, variable));
  const label = variables.find((variable) => !numeric.includes(variable));
  if (numeric.length !== 1 || label === undefined) {
    return null;
  }
  const names = new Set(rows.map((row) => row[label]?.value));
  return names.size === rows.length && !names.has(undefined) ? { label, value: numeric[0] } : null;
}

/**
 * The rows that have a place: by a column of points, or by two columns of numbers called lat and
 * long.
 *
 * @returns a list of {at: [longitude, latitude], row}, empty if there are none
 */
export function places(variables, rows) {
  const column = variables.find((variable) => rows.some((row) => point(row[variable])));
  const latitude = variables.find((variable) => /^lat(itude)?$/i.test(variable));
  const longitude = variables.find((variable) => /^lon(g|gitude)?$/i.test(variable));
  return rows
    .map((row) => {
      const north = number(row[latitude]);
      const east = number(row[longitude]);
      const pair = north === null || east === null ? null : onEarth(east, north);
      return { at: column === undefined ? pair : point(row[column]), row };
    })
    .filter(({ at }) => at !== null);
}
