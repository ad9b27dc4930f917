import { AnswerView } from "./answer.js";
import "./editor.js";
import { Endpoint } from "./endpoint.js";
import { History } from "./history.js";
import { HistoryList } from "./historylist.js";
import { land } from "./land.js";
import { QueryPage } from "./page.js";
import { offerQuestions } from "./questions.js";
import { curl, link, linked } from "./share.js";
import { Vocabulary } from "./vocabulary.js";

const part = (id) => document.getElementById(id);
const form = part("ask");
const editor = form.querySelector("claimgraph-editor");
const url = (name) => new URL(form.dataset[name], location.href).href;

const endpoint = new Endpoint(url("endpoint"), url("parser"), form.dataset.version);
const vocabulary = new Vocabulary(endpoint, { base: form.dataset.base, top: url("top") });

editor.open(vocabulary, (text) => endpoint.fault(text).catch(() => null));

const history = new History(() => window.localStorage);
const list = new HistoryList(part("history"), history, fill);
const page = new QueryPage(
  { editor, status: part("status"), answer: part("answer"), cancel: part("cancel") },
  {
    endpoint,
    history: remember,
    view: new AnswerView(endpoint, vocabulary, () => land(url("land"))),
  },
);

function fill(query) {
  editor.value = query;
  editor.focus();
}

function remember(query, outcome) {
  history.add({ query, outcome, time: Date.now() });
  list.draw();
  window.history.replaceState(null, "", link(location.href, query));
}

function fillFromAddress() {
  const query = linked(location.hash);
  if (query !== null) {
    editor.value = query;
  }
}

/** Copies the text, and says so on the button for a moment. */
async function copy(button, text) {
  const name = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    window.prompt("Copy this:", text);
  }
  setTimeout(() => (button.textContent = name), 2000);
}

form.noValidate = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  page.ask();
});
editor.addEventListener("ask", () => page.ask());
part("link").addEventListener("click", (event) => copy(event.target, link(location.href, editor.value)));
part("curl").addEventListener("click", (event) =>
  copy(event.target, curl(endpoint.url, editor.value, "application/sparql-results+json, text/turtle")),
);
for (const other of document.querySelectorAll("a.view")) {
  other.addEventListener("click", () => (other.href = link(other.href, editor.value)));
}
for (const hidden of document.querySelectorAll("[data-script]")) {
  hidden.hidden = false;
}
window.addEventListener("hashchange", fillFromAddress);
fillFromAddress();
offerQuestions(url("questions"), part("questions"), fill).catch(() => {});
