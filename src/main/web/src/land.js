/**
 * Reads the coastline: its path, the constants of its projection and the size of its window, as
 * the file of the server's own map has them.
 *
 * @throws Error it cannot be had
 */
export async function land(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`no coastline at ${url}: ${response.status}`);
  }
  return read(await response.text());
}

/** What a file of lines name=value says; numbers as numbers. */
export function read(text) {
  const lines = text.split("\n").filter((line) => /^[a-z]+=/.test(line));
  const pairs = lines.map((line) => {
    const [, name, value] = /^([a-z]+)=(.*)$/.exec(line);
    return [name, /^-?[\d.]+$/.test(value) ? Number(value) : value];
  });
  return Object.fromEntries(pairs);
}

/**
 * Where a point of the earth stands on the map, by Albers' equal-area conic projection.
 *
 * @returns [x, y] in units of the map
 */
export function projected([longitude, latitude], { south, north, meridian, scale, x, y }) {
  const sine = (degrees) => Math.sin((degrees * Math.PI) / 180);
  const n = (sine(south) + sine(north)) / 2;
  const c = 1 - sine(south) ** 2 + 2 * n * sine(south);
  const radius = (scale * Math.sqrt(c - 2 * n * sine(latitude))) / n;
  const angle = (n * (longitude - meridian) * Math.PI) / 180;
  return [x + radius * Math.sin(angle), y - (scale * Math.sqrt(c)) / n + radius * Math.cos(angle)];
}
