import { summary } from "./answer.js";
import { element, grouped } from "./dom.js";
import { RefusedError } from "./endpoint.js";
import { capital, sentence } from "./faults.js";
import { Run } from "./run.js";

/** The query page at work: asks what stands in the editor, and shows what comes back. */
export class QueryPage {
  #editor;
  #endpoint;
  #history;
  #run;
  #view;
  #status;
  #place;
  #cancel;

  /**
   * @param parts {editor, status, answer, cancel}, elements of the page
   * @param endpoint who is asked
   * @param history takes what was asked
   * @param view draws the answers
   */
  constructor(parts, { endpoint, history, view }) {
    this.#editor = parts.editor;
    this.#status = parts.status;
    this.#place = parts.answer;
    this.#cancel = parts.cancel;
    this.#endpoint = endpoint;
    this.#history = history;
    this.#view = view;
    this.#run = new Run(endpoint);
    this.#cancel.addEventListener("click", () => this.#cancelled());
  }

  /** Asks the query that stands in the editor. */
  async ask() {
    const query = this.#editor.value;
    this.#cancel.hidden = false;
    this.#say("Asking …");
    this.#place.replaceChildren();
    try {
      const done = await this.#run.ask(query);
      if (done) {
        await this.#show(query, done);
      }
    } catch (failure) {
      await this.#refused(query, failure);
    } finally {
      this.#cancel.hidden = !this.#run.busy;
    }
  }

  async #show(query, { answer, time }) {
    this.#history(query, summary(answer));
    const parts = await this.#view.draw(query, answer);
    this.#say(`${summary(answer)} in ${grouped(time)} ms`);
    this.#place.replaceChildren(...parts);
  }

  async #refused(query, failure) {
    if (!(failure instanceof RefusedError)) {
      this.#say("The answer cannot be shown here; curl can fetch it.");
      throw failure;
    }
    this.#history(query, "no answer");
    const fault = failure.status === 400 ? await this.#fault(query) : null;
    this.#say("No answer");
    this.#place.replaceChildren(element("div", { class: "fault", role: "alert" }, ...this.#words(failure, fault)));
    this.#editor.check();
  }

  /** What the parser says of the query; null where it says nothing. */
  async #fault(query) {
    try {
      return await this.#endpoint.fault(query);
    } catch {
      return null;
    }
  }

  #words(failure, fault) {
    if (fault === null) {
      return [element("p", {}, capital(failure.message))];
    }
    const words = element("p", {}, sentence(fault));
    const go = element("button", { type: "button", click: () => this.#editor.show(fault) }, "Go there");
    return fault.line === undefined ? [words] : [words, go];
  }

  #cancelled() {
    this.#run.cancel();
    this.#cancel.hidden = true;
    this.#say("Cancelled; the server was told to stop.");
    this.#editor.focus();
  }

  #say(words) {
    this.#status.textContent = words;
  }
}
