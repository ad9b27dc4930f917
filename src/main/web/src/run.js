/** Asks one query at a time: a new one, or cancelling, ends the one before. */
export class Run {
  #endpoint;
  #current = null;

  constructor(endpoint) {
    this.#endpoint = endpoint;
  }

  /** The answer and the milliseconds it took; null where it was cancelled. */
  async ask(query) {
    this.cancel();
    const control = new AbortController();
    this.#current = control;
    const begin = performance.now();
    try {
      const answer = await this.#endpoint.ask(query, control.signal);
      return { answer, time: Math.round(performance.now() - begin) };
    } catch (failure) {
      if (control.signal.aborted) {
        return null;
      }
      throw failure;
    } finally {
      if (this.#current === control) {
        this.#current = null;
      }
    }
  }

  /** Whether a query is under way. */
  get busy() {
    return this.#current !== null;
  }

  /** Ends what is under way. */
  cancel() {
    this.#current?.abort();
    this.#current = null;
  }
}
