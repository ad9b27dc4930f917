/**
 * Where the fault stands in the text: from its line and column, which count from 1, to the end of
 * the word there. A fault without a place stands at the end of the text.
 */
export function span(text, { line, column }) {
  if (line === undefined) {
    return { from: text.length, to: text.length };
  }
  const lines = text.split("\n");
  const row = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0);
  const before = Math.min(Math.max((column ?? 1) - 1, 0), lines[row].length);
  const word = /^(?:[^\s;,.(){}[\]]+|.)/u.exec(lines[row].slice(before));
  if (word) {
    return { from: start + before, to: start + before + word[0].length };
  }
  const last = lines[row].slice(0, before).trimEnd().length;
  return { from: start + Math.max(last - 1, 0), to: start + last };
}

/** The fault in one sentence with its place. */
export function sentence({ words, line, column }) {
  return line === undefined ? capital(words) : `Line ${line}, column ${column}: ${words}`;
}

/** The words with a capital letter at the beginning. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
