// What becomes of a message that the site did not take: its words go back into the box, or are copied.
import { wordsOf } from "./message-shelf.js";
import { answers } from "./room-answers.js";

/** The box of the room; null while this person cannot write here. */
export const theBox = () => document.querySelector("form.cg-say textarea");

/**
 * Puts it back as it was, with its number of once: if it has arrived after all, the site knows it
 * again. False if other words are in the box.
 */
export function backInBox(one) {
  const box = theBox();
  const isFree = box.value.trim() === "";
  if (isFree) {
    const fields = new URLSearchParams(one.fields);
    box.value = wordsOf(one);
    box.form.elements._once.value = fields.get("_once");
    answers(box.form, fields.get("_parent"));
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  }
  return isFree;
}

/**
 * Copies what an element says, or selects it where the browser lets no page copy. Settles to what is
 * said of that.
 */
export async function copied(words) {
  try {
    await navigator.clipboard.writeText(words.textContent);
    return "The words are copied.";
  } catch {
    getSelection().selectAllChildren(words);
    return "The words are selected. You can copy them now.";
  }
}
