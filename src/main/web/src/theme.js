import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Colours of the words; the page's style sheet says which they are, in the light and in the dark. */
export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: tags.standard(tags.variableName), color: "var(--code-function)" },
  { tag: tags.variableName, color: "var(--code-variable)" },
  { tag: [tags.url, tags.string], color: "var(--code-text)" },
  { tag: [tags.propertyName, tags.labelName], color: "var(--code-name)" },
  { tag: [tags.number, tags.atom], color: "var(--code-number)" },
  { tag: tags.special(tags.bracket), color: "var(--code-term)", fontWeight: "700" },
  { tag: tags.meta, color: "var(--code-comment)" },
]);

/** The dress of the editor, in the page's own colours. */
export const dress = EditorView.theme({
  "&": {
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    color: "var(--ink)",
    fontSize: "0.875rem",
  },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    lineHeight: "1.5",
    maxHeight: "60vh",
    minHeight: "11rem",
    overflow: "auto",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    backgroundColor: "var(--panel)",
    border: "0",
    borderRadius: "6px 0 0 6px",
    color: "var(--ink-soft)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-line)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { background: "var(--code-selection)" },
  ".cm-selectionMatch, .cm-searchMatch": { backgroundColor: "var(--code-match)" },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--code-match)",
    outline: "1px solid var(--ink-soft)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    backgroundColor: "var(--accent-wash)",
    outline: "1px solid var(--accent)",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--panel)",
    border: "1px solid var(--line)",
    boxShadow: "0 2px 8px rgb(0 0 0 / 0.25)",
    color: "var(--ink)",
    maxWidth: "min(40rem, 92vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--mono)",
    maxHeight: "none",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--link)",
    color: "var(--panel)",
  },
  ".cm-completionIcon": { display: "none" },
  ".cm-completionDetail": { fontFamily: "system-ui, sans-serif", fontStyle: "normal" },
  ".cm-diagnostic": { fontFamily: "system-ui, sans-serif", whiteSpace: "pre-wrap" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--accent)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--accent)",
  },
  ".cm-panels": { backgroundColor: "var(--panel)", color: "var(--ink)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-textfield, .cm-button": {
    backgroundColor: "var(--paper)",
    backgroundImage: "none",
    border: "1px solid var(--ink-soft)",
    color: "var(--ink)",
    fontSize: "0.85rem",
    minHeight: "1.75rem",
  },
  ".cm-panel.cm-search label": { fontSize: "0.85rem" },
  ".cm-panel.cm-search [name=close]": {
    color: "var(--ink)",
    minHeight: "24px",
    minWidth: "24px",
  },
});
