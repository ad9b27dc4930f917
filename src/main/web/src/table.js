import { counted, element, grouped } from "./dom.js";
import { number } from "./columns.js";

const AT_ONCE = 100;

/** The rows as a table of which so many are shown at once; only those are drawn. */
export class ResultTable {
  #answer;
  #terms;
  #labels;
  #body = element("tbody");
  #place = element("span", { role: "status" });
  #start = 0;
  #back;
  #on;

  constructor(answer, terms, labels) {
    this.#answer = answer;
    this.#terms = terms;
    this.#labels = labels;
    const turn = (step) => () => this.#turn(step);
    this.#back = element("button", { type: "button", click: turn(-AT_ONCE) }, "Earlier rows");
    this.#on = element("button", { type: "button", click: turn(AT_ONCE) }, "Later rows");
  }

  /** Its elements, with the first rows drawn. */
  async draw() {
    await this.#fill();
    const { variables, rows } = this.#answer;
    const heads = variables.map((name) => element("th", { scope: "col" }, name));
    const table = element(
      "table",
      { class: "results" },
      element("caption", { class: "unseen" }, `Answer: ${counted(rows.length, "row")}`),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "#"), ...heads)),
      this.#body,
    );
    const scroll = element(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Table of the answer" },
      table,
    );
    if (rows.length <= AT_ONCE) {
      return [scroll];
    }
    return [element("p", { class: "pages" }, this.#back, " ", this.#on, " ", this.#place), scroll];
  }

  async #turn(step) {
    this.#start = Math.max(0, this.#start + step);
    await this.#fill();
  }

  async #fill() {
    const { variables, rows } = this.#answer;
    const shown = rows.slice(this.#start, this.#start + AT_ONCE);
    await this.#labels.learn(shown);
    const end = this.#start + shown.length;
    this.#body.replaceChildren(...shown.map((row, index) => this.#row(variables, row, index)));
    this.#place.textContent = `Rows ${grouped(this.#start + 1)} to ${grouped(end)} of ${grouped(rows.length)}`;
    this.#back.disabled = this.#start === 0;
    this.#on.disabled = end >= rows.length;
  }

  #row(variables, row, index) {
    const cells = variables.map((name) =>
      element(
        "td",
        { class: number(row[name]) === null ? undefined : "number" },
        this.#terms.draw(row[name]),
      ),
    );
    const place = element("td", { class: "place number" }, grouped(this.#start + index + 1));
    return element("tr", {}, place, ...cells);
  }
}
