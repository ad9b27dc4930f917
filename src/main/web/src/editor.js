import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  StreamLanguage, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting,
} from "@codemirror/language";
import { forceLinting, lintGutter, lintKeymap, linter } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import {
  EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
  tooltips,
} from "@codemirror/view";
import { completion } from "./completion.js";
import { span } from "./faults.js";
import { colours, dress } from "./theme.js";
import { sparql } from "./tokens.js";

/**
 * The field for a query, <claimgraph-editor>, around a textarea that takes its place where no
 * script runs and that keeps the text for the form. It tells of "ask" when Ctrl or Cmd and Enter
 * are pressed. Tab leaves it, for nobody may be caught in it.
 */
class QueryEditor extends HTMLElement {
  #view;

  /**
   * Opens the editor.
   *
   * @param vocabulary the words to complete
   * @param fault asks what is wrong with a text; its promise has {words, line, column}, or null
   */
  open(vocabulary, fault) {
    const field = this.querySelector("textarea");
    const root = this.attachShadow({ mode: "open" });
    const kept = EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        field.value = this.value;
      }
    });
    this.#view = new EditorView({
      root,
      parent: root,
      doc: field.value,
      extensions: [
        kept,
        keys(() => this.dispatchEvent(new Event("ask"))),
        writing(vocabulary),
        linter((view) => diagnostics(view, fault), { delay: 600 }),
        lintGutter(),
        looks(field.labels[0]?.textContent ?? "Query"),
      ],
    });
    field.labels[0]?.addEventListener("click", () => this.#view.focus());
  }

  /** The text of the query. */
  get value() {
    return this.#view.state.doc.toString();
  }

  set value(text) {
    const changes = { from: 0, to: this.#view.state.doc.length, insert: text };
    this.#view.dispatch({ changes, selection: { anchor: 0 } });
  }

  /** Looks for faults at once. */
  check() {
    forceLinting(this.#view);
  }

  /** Puts the cursor where the fault is. */
  show(fault) {
    const { from } = span(this.value, fault);
    this.#view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    this.#view.focus();
  }
}

function keys(ask) {
  const run = () => {
    ask();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }, { key: "Ctrl-Enter", run }])),
    keymap.of([
      ...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap,
      ...lintKeymap, ...defaultKeymap,
    ]),
  ];
}

function writing(vocabulary) {
  return [
    StreamLanguage.define(sparql),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    completion(vocabulary),
  ];
}

function looks(label) {
  return [
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    syntaxHighlighting(colours),
    dress,
    tooltips({ position: "absolute" }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
  ];
}

async function diagnostics(view, fault) {
  const text = view.state.doc.toString();
  const found = text.trim() === "" ? null : await fault(text);
  return found ? [{ ...span(text, found), severity: "error", message: found.words }] : [];
}

customElements.define("claimgraph-editor", QueryEditor);
