// The messages that wait on this device, each with what can be done with it. What stays as it is is
// left alone, and the focus with it.
import { dropMessage, wordsOf } from "./message-shelf.js";
import { backInBox, copied, theBox } from "./room-waiting-back.js";

/** Characters of a message that tell its buttons from those of another. */
const BEGINNING = 40;

/** The site says so only where it has looked whether it has the message. */
const SURE = /^Your message is not sent/;

const UNSURE =
  "We do not know whether this was sent. If you send it again as it is, the room shows it once.";

const FULL = "There are other words in the box. Send them first, or copy these.";

const COPY = "Copy the words";

/**
 * heading: they stand after it. changed: is called when one has been taken away. Gives what shows
 * messages, in their order.
 */
export function waitingList(heading, changed) {
  const part = heading.parentElement;
  const shown = new Map(); // { look, place } by key

  function drop(one) {
    dropMessage(one.key);
    changed();
  }

  function made(one) {
    const place = document.createElement("div");
    place.className = "cg-waiting__one";
    if (one.why) {
      place.append(paragraph("govuk-error-message", why(one)));
    }
    place.append(paragraph("cg-waiting__words", wordsOf(one)));
    if (one.why) {
      place.append(theBox() ? backer(one, place) : copier(one, place));
    }
    place.append(button("Delete it", one, () => drop(one)));
    return place;
  }

  const backer = (one, place) => button("Put it back in the box", one, () => putBack(one, place));

  function putBack(one, place) {
    if (backInBox(one)) {
      drop(one);
    } else {
      if (!buttons(place).some((other) => says(other) === COPY)) {
        place.querySelector("button").after(copier(one, place));
      }
      tell(place, FULL);
    }
  }

  function put(one, last) {
    const place = shown.get(one.key)?.place ?? made(one);
    shown.set(one.key, { look: look(one), place });
    if (last.nextElementSibling !== place) {
      last.after(place);
    }
    return place;
  }

  /** Who was on one that is gone is on the next one, or in the box; unless they have gone there. */
  function refocus(at, count, said) {
    if (document.activeElement === document.body) {
      const next = buttons(part.children[Math.min(at, count)]);
      const same = next.find((one) => says(one) === said);
      (same ?? next[0] ?? theBox() ?? document.getElementById("latest")).focus();
    }
  }

  return (mine) => {
    const focused = document.activeElement;
    const at = [...part.children].findIndex((one) => one.contains(focused));
    for (const [key, { look: was, place }] of shown) {
      if (!mine.some((one) => one.key === key && look(one) === was)) {
        place.remove();
        shown.delete(key);
      }
    }
    mine.reduce((last, one) => put(one, last), heading);
    if (at > 0 && !part.contains(document.activeElement)) {
      refocus(at, mine.length, says(focused));
    }
  };
}

/** What says how one looks; the same for all that wait. */
const look = ({ why, tried }) => why && [why, tried, theBox() !== null].join();

const why = (one) => {
  const lead = SURE.test(one.why) ? "" : one.tried ? UNSURE : "Not sent.";
  return `${lead} ${one.why}`.trim();
};

const buttons = (place) => [...place.querySelectorAll("button")];

/** Of a button, without which message it is about. */
const says = (one) => one.firstChild?.textContent;

const copier = (one, place) =>
  button(COPY, one, async () => tell(place, await copied(place.querySelector(".cg-waiting__words"))));

/** Says below the buttons what came of a press. */
function tell(place, text) {
  place.querySelector("[role=alert]")?.remove();
  place.append(paragraph("govuk-body", text));
  place.lastElementChild.setAttribute("role", "alert");
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
