// The name of a page that somebody writes on. Each opening has its own.

const name = () =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/**
 * Names the page in its form. One that was left and is opened again by Back has another name, and
 * may have the words in its box that were sent meanwhile: so it says which one it was at first.
 *
 * @param fields of the form
 */
export function named(fields) {
  const page = (fields._page.value = name());
  const box = fields._box.value;
  const first = history.state?.[box];
  if (first) {
    fields._from.value ||= first;
  } else {
    history.replaceState({ ...history.state, [box]: page }, "");
  }
  return page;
}

/** The same page with an empty box, after its words were sent: it has another name from then on. */
export function renamed(fields) {
  const page = (fields._page.value = name());
  fields._saves.value = 0;
  fields._from.value = "";
  fields._from_saves.value = 0;
  history.replaceState({ ...history.state, [fields._box.value]: page }, "");
  return page;
}

/** The fields of a form that its draft is made of. */
export function contentOf(form) {
  const all = new URLSearchParams(new FormData(form));
  ["_token", "_once"].forEach((field) => all.delete(field));
  return all;
}
