import { element } from "./dom.js";

/** Lists the questions of the catalogue, by topic, in a field that puts the chosen one in the editor. */
export async function offerQuestions(url, list, chosen) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    return;
  }
  const questions = await response.json();
  const queries = new Map(questions.map((each) => [each.name, each.query]));
  for (const [topic, members] of byTopic(questions)) {
    const options = members.map((each) => element("option", { value: each.name }, each.question));
    list.append(element("optgroup", { label: topic }, ...options));
  }
  list.addEventListener("change", () => {
    if (queries.has(list.value)) {
      chosen(queries.get(list.value));
    }
  });
  list.closest("[hidden]")?.removeAttribute("hidden");
}

/** The questions under the first of their tags, topics by name. */
export function byTopic(questions) {
  const topics = new Map();
  for (const question of questions) {
    const topic = question.tags[0] ?? "other";
    topics.set(topic, [...(topics.get(topic) ?? []), question]);
  }
  return [...topics].sort(([one], [other]) => one.localeCompare(other, "en"));
}
