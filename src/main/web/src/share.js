/** A longer URL is not sent, for servers and proxies refuse it. */
const LONGEST = 6000;

/** The URL of the page with the query in its fragment. */
export function link(page, query) {
  return `${page.split(/[?#]/)[0]}#query=${encodeURIComponent(query)}`;
}

/** The query in the fragment of a URL; null if there is none. */
export function linked(fragment) {
  const found = /^#query=(.*)$/s.exec(fragment);
  if (!found) {
    return null;
  }
  try {
    return decodeURIComponent(found[1].replaceAll("+", "%20"));
  } catch {
    return null;
  }
}

/** The command that asks the same in a shell. */
export function curl(endpoint, query, type) {
  return [
    `curl -sS ${quoted(endpoint)}`,
    `-H ${quoted(`Accept: ${type}`)}`,
    `--data-urlencode ${quoted(`query=${query}`)}`,
  ].join(" \\\n  ");
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The URL of the answer in this format; null if it would be too long. */
export function file(endpoint, query, parameters) {
  const url = `${endpoint}?${new URLSearchParams({ query, ...parameters })}`;
  return url.length > LONGEST ? null : url;
}
