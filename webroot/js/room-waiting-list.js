// The messages that wait on this device, each with what can be done with it. What stays as it is is
// left alone, and the focus with it.
import { dropMessage, wordsOf } from "./message-shelf.js";
import { answers } from "./room-answers.js";

/** Characters of a message that tell its buttons from those of another. */
const BEGINNING = 40;

/**
 * heading: they stand after it. changed: is called when one has been taken away. Gives what shows
 * messages, in their order.
 */
export function waitingList(heading, changed) {
  const part = heading.parentElement;
  const shown = new Map(); // { why, box } by key

  function drop(one) {
    dropMessage(one.key);
    changed();
  }

  function item(one) {
    const box = document.createElement("div");
    box.className = "cg-waiting__one";
    if (one.why) {
      box.append(paragraph("govuk-error-message", `Not sent. ${one.why}`));
    }
    box.append(paragraph("cg-waiting__words", wordsOf(one)));
    if (one.why) {
      box.append(button("Put it back in the box", one, () => backInBox(one) && drop(one)));
    }
    box.append(button("Delete it", one, () => drop(one)));
    return box;
  }

  function put(one, last) {
    const box = shown.get(one.key)?.box ?? item(one);
    shown.set(one.key, { why: one.why, box });
    if (last.nextElementSibling !== box) {
      last.after(box);
    }
    return box;
  }

  return (mine) => {
    const at = [...part.children].findIndex((one) => one.contains(document.activeElement));
    for (const [key, { why, box }] of shown) {
      if (!mine.some((one) => one.key === key && one.why === why)) {
        box.remove();
        shown.delete(key);
      }
    }
    mine.reduce((last, one) => put(one, last), heading);
    if (at > 0 && !part.contains(document.activeElement)) {
      refocus(at, mine.length);
    }
  };

  /** Who was on one that is gone is on the next one, or in the box; unless they have gone there. */
  function refocus(at, count) {
    if (document.activeElement === document.body) {
      const next = part.children[Math.min(at, count)].querySelector("button:last-of-type");
      (next ?? document.querySelector("form.cg-say textarea"))?.focus();
    }
  }
}

/** False if there is no box, or other words are in it. */
function backInBox(one) {
  const form = document.querySelector("form.cg-say");
  const box = form?.querySelector("textarea");
  const free = box?.value.trim() === "";
  if (free) {
    box.value = wordsOf(one);
    answers(form, new URLSearchParams(one.fields).get("_parent"));
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  box?.focus();
  return free;
}

function paragraph(kind, text) {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  return line;
}

function button(text, one, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = text;
  const which = made.appendChild(document.createElement("span"));
  which.className = "govuk-visually-hidden";
  which.textContent = ` (${wordsOf(one).trim().slice(0, BEGINNING)})`;
  made.addEventListener("click", act);
  return made;
}
