// On every page of somebody who is signed in: what an earlier page could not send is sent now, and
// at sign-out this device forgets all of it.
import { close, forget, left } from "./draft-shelf.js";
import { send } from "./draft-send.js";
import { deliver as sendMessages } from "./message-outbox.js";
import { closeMessages, messages } from "./message-shelf.js";

/** Milliseconds that signing out waits for words to be sent. */
const FAREWELL = 3000;

/** What earlier pages had left here and the server has now, by the box that it is for. */
async function deliver() {
  const done = new Map();
  for (const fields of left()) {
    const { state } = await send(fields);
    if (state === "kept" || state === "over") {
      forget(fields.get("_box"), fields.get("_page"), Number(fields.get("_saves")));
    }
    if (state === "kept") {
      done.set(fields.get("_box"), fields);
    }
    if (state === "offline" || state === "signed-out" || state === "late") {
      break; // The others would fare no better.
    }
  }
  return done;
}

const person = document.documentElement.dataset.person;

const delivered = person ? deliver() : Promise.resolve(new Map());

const unix = (text) => text.replaceAll("\r\n", "\n");

/**
 * Loads a page anew that was made before the server had what an earlier one had left for its box.
 *
 * @param untouched says whether nobody has written in it
 */
export async function catchUp(form, untouched) {
  const sent = (await delivered).get(form.elements._box.value);
  const box = form.querySelector("textarea");
  const news = sent && unix(sent.get(box.name) ?? "") !== unix(box.value);
  // A page that came back with what was typed has it in the box.
  if (news && untouched() && !("again" in form.elements._back.dataset)) {
    location.reload();
  }
}

const boxes = () =>
  new Set([...left().map((fields) => fields.get("_box")), ...messages().map(({ action }) => action)]).size;

/** Says what signing out would delete; the next press is by somebody who knows. */
function warn(number) {
  const words = document.createElement("p");
  words.className = "govuk-error-message";
  words.id = "draft-left";
  words.setAttribute("role", "alert");
  words.textContent =
    `Words for ${number} ${number === 1 ? "box" : "boxes"} are only on this device.` +
    " Signing out deletes them.";
  document.querySelector("main").prepend(words);
}

document.querySelector("form[action='/sign-out']")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  if (boxes() > 0) {
    await Promise.race([Promise.all([deliver(), sendMessages()]), new Promise((late) => setTimeout(late, FAREWELL))]);
  }
  if (boxes() > 0 && !document.getElementById("draft-left")) {
    warn(boxes());
    return;
  }
  close();
  closeMessages();
  form.submit();
});
