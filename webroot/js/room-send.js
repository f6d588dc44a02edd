// Sends what is written in a room while the page stays as it is. Where the site has more to say than
// fits above the box, the form is sent as any other.
import { deliver, delivered, waiting } from "./message-outbox.js";
import { post } from "./message-post.js";
import { keepMessage, messages, reopenMessages, wordsOf } from "./message-shelf.js";
import { newOnce } from "./once.js";
import { answers } from "./room-answers.js";
import { shown } from "./room-shown.js";
import { askAbove, clear, mistakes } from "./room-mistakes.js";

/** Presses that are not sending. */
const OTHER = ["_draft", "_preview"];

/** What was typed beyond the words that have gone. */
const beyond = (words, gone) => (words.startsWith(gone) ? words.slice(gone.length).trimStart() : words);

/** list: of the room's messages; it is told what the site has answered. */
export function say(form, list) {
  const box = form.querySelector("textarea");
  const action = form.getAttribute("action");
  let going = null; // words that are on their way
  let pressed = ""; // the words at the last press

  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && !OTHER.includes(event.submitter?.name)) {
      event.preventDefault();
      send(box.value, event.submitter);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.querySelector("[type=submit]:not([name])").click();
    }
  });

  /** What is pressed while others are on their way goes after them. */
  async function send(typed, submitter) {
    pressed = typed;
    if (going !== null) {
      return;
    }
    going = typed;
    let gone = false;
    try {
      gone = await leaves(typed, content(typed, submitter));
    } finally {
      going = null;
    }
    const next = pressed === typed ? "" : beyond(pressed, typed);
    if (gone && next.trim() !== "") {
      await send(next);
    }
  }

  /** Settles to whether the words have left the box. */
  async function leaves(typed, fields) {
    if (waiting(action).length === 0) {
      return came(await post(action, fields), fields, typed);
    }
    return later(fields, typed, false);
  }

  function content(typed, submitter) {
    const all = new URLSearchParams(new FormData(form));
    all.set(box.name, typed);
    if (submitter?.name) {
      all.set(submitter.name, submitter.value); // "Post as it is"
    }
    all.delete("_token");
    shown(list).forEach((value, name) => all.set(name, value));
    all.set("_shown", list.dataset.revision);
    return all;
  }

  async function came({ state, page }, fields, typed) {
    if (state === "sent") {
      reopenMessages();
      list.dispatchEvent(new CustomEvent("answer", { detail: page }));
      empty(typed);
      focus();
      return true;
    }
    if (state === "offline" || state === "late") {
      return later(fields, typed, true);
    }
    if (state === "mistaken" || state === "refused") {
      form.dispatchEvent(new Event("unsent"));
      mistakes(form, page);
    } else if (state === "asked" && askAbove(form, page)) {
      form.dispatchEvent(new Event("unsent"));
    } else {
      form.submit(); // Signed out, or sent before with other words: the site gives them back.
    }
    return false;
  }

  /** It waits on this device, behind those that wait already. */
  function later(fields, typed, tried) {
    const kept = typed.trim() !== "" && keepMessage(action, fields, tried);
    if (kept) {
      empty(typed);
      deliver();
    } else if (typed.trim() !== "") {
      form.dispatchEvent(new Event("unsent"));
      mistakes(form, null);
      return false;
    }
    focus();
    return kept;
  }

  /** What was typed meanwhile stays. */
  function empty(typed) {
    clear(form);
    form.querySelector("[name=_as_is]")?.remove();
    form.elements._once.value = newOnce();
    form.dispatchEvent(new Event("sent"));
    const more = beyond(box.value, typed);
    box.defaultValue = ""; // No draft stands here any more.
    box.value = more;
    if (more !== "") {
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const begun = form.previousElementSibling;
    if (begun?.matches("form.cg-draft")) {
      begun.remove();
    }
    answers(form, null);
  }

  function focus() {
    if (form.contains(document.activeElement) || document.activeElement === document.body) {
      box.focus({ preventScroll: true });
    }
  }

  /** Words that wait, or have gone, are not in the box once more as the draft that they were. */
  function settle(sent) {
    const words = box.value.trim();
    const isDraft = words !== "" && box.value === box.defaultValue && form.isConnected;
    if (isDraft && sent.some((one) => one.action === action && wordsOf(one).trim() === words)) {
      empty(box.value);
    }
  }
  settle([...messages(), ...delivered]);
  document.addEventListener("messages", ({ detail }) => settle(detail.sent ? [detail.sent] : []));
}
