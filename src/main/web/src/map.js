import { counted, element, shape } from "./dom.js";
import { figure } from "./chart.js";
import { projected } from "./land.js";

/**
 * The places as dots over the coastline; those beyond its window are counted under it.
 *
 * @param found a list of {at: [longitude, latitude], row}
 * @param name what a row is called
 * @param coast the coastline, with its projection and its window
 */
export function map(found, name, coast) {
  const { width, height } = coast;
  const spots = found.map(({ at, row }) => ({ spot: projected(at, coast), row }));
  const inside = spots.filter(({ spot: [x, y] }) => x >= 0 && x <= width && y >= 0 && y <= height);
  const dots = inside.map(({ spot: [cx, cy], row }) =>
    shape("circle", { class: "dot", cx: cx.toFixed(1), cy: cy.toFixed(1), r: 8 }, shape("title", {}, name(row))),
  );
  const picture = shape(
    "svg",
    { class: "places", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "Map of the places; the table has the same" },
    shape("rect", { class: "sea", width, height }),
    shape("path", { class: "land", d: coast.land }),
    ...dots,
  );
  const drawn = figure(`Map: ${counted(inside.length, "place")}`, picture);
  const beyond = found.length - inside.length;
  const words = beyond > 0 ? ` Beyond the map: ${counted(beyond, "place")}.` : "";
  drawn.append(element("p", { class: "soft" }, `Coastlines only; positions as the answer gives them.${words}`));
  return drawn;
}
