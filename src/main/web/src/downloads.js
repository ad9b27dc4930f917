import { element } from "./dom.js";
import { file } from "./share.js";

const ROWS = [["CSV", "csv"], ["TSV", "tsv"], ["JSON", "json"], ["XML", "xml"]];
const GRAPHS = [["Turtle", "ttl"], ["N-Triples", "nt"], ["JSON-LD", "jsonld"]];

/** Links to the answer as a file, in the formats that fit it. */
export function downloads(endpoint, query, isGraph) {
  const version = isGraph ? { version: endpoint.version } : {};
  const links = (isGraph ? GRAPHS : ROWS).map(([name, output]) =>
    download(endpoint, query, { name, output, parameters: { output, ...version } }),
  );
  return element("p", { class: "downloads" }, "Download: ", ...links.flatMap((link) => [link, " "]));
}

function download(endpoint, query, { name, output, parameters }) {
  const url = file(endpoint.url, query, parameters);
  if (url !== null) {
    return element("a", { href: url, download: `answer.${output}` }, name);
  }
  const fetched = async (event) => {
    event.target.disabled = true;
    try {
      save(await endpoint.file(query, parameters), `answer.${output}`);
    } finally {
      event.target.disabled = false;
    }
  };
  return element("button", { type: "button", click: fetched }, name);
}

function save(blob, name) {
  const url = URL.createObjectURL(blob);
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
