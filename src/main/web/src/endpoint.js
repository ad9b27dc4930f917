const ROWS = "application/sparql-results+json";

const BROKEN =
  "The answer broke off: the connection failed, or there is more than one answer may have. " +
  "Ask for less with LIMIT, page with ORDER BY and OFFSET, or take a dump.";

/** What a request without an answer says: the words of the server, and its status, 0 for none. */
export class RefusedError extends Error {
  constructor(words, status) {
    super(words);
    this.status = status;
  }
}

/** One of the two endpoints. */
export class Endpoint {
  /**
   * @param url where queries go
   * @param parser where a query goes that is only to be parsed
   * @param version the version of RDF in which graphs come
   */
  constructor(url, parser, version) {
    this.url = url;
    this.parser = parser;
    this.version = version;
  }

  /**
   * The answer: {boolean}, or {variables, rows}, or {text} for a graph.
   *
   * @throws RefusedError the server says no, or cannot be reached
   */
  async ask(query, signal) {
    const accept = `${ROWS}, text/turtle;version=${this.version};q=0.9`;
    const response = await sent(this.url, query, accept, signal);
    const type = response.headers.get("Content-Type") ?? "";
    try {
      return await read(response, type.startsWith(ROWS));
    } catch {
      throw new RefusedError(BROKEN, 0);
    }
  }

  /** The rows of a query whose variables are texts: a list of objects. */
  async rows(query) {
    const { rows } = await this.ask(query);
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])),
    );
  }

  /** What is wrong with the query, as {words, line, column}; line and column only where known. */
  async fault(query) {
    const fault = await (await sent(this.parser, query, "application/json")).json();
    return fault.words === undefined ? null : fault;
  }

  /** The answer in another format, as a file. */
  async file(query, parameters) {
    const response = await fetch(this.url, {
      method: "POST",
      body: new URLSearchParams({ query, ...parameters }),
    });
    return checked(response).then((good) => good.blob());
  }
}

async function read(response, isResult) {
  if (!isResult) {
    return { text: await response.text() };
  }
  const answer = await response.json();
  return answer.boolean === undefined
    ? { variables: answer.head.vars, rows: answer.results.bindings }
    : { boolean: answer.boolean };
}

async function sent(url, query, accept, signal) {
  const request = { method: "POST", body: new URLSearchParams({ query }), signal };
  try {
    return await checked(await fetch(url, { ...request, headers: { Accept: accept } }));
  } catch (failure) {
    if (failure instanceof TypeError) {
      throw new RefusedError("The server cannot be reached. Is it running, and are you online?", 0);
    }
    throw failure;
  }
}

async function checked(response) {
  if (!response.ok) {
    const words = (await response.text()).trim();
    throw new RefusedError(words || `The server answered ${response.status}.`, response.status);
  }
  return response;
}
