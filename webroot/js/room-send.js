// Sends what is written in a room while the page stays as it is. Where the site has more to say than
// fits above the box, the form is sent as any other.
import { deliver, waiting } from "./message-outbox.js";
import { post } from "./message-post.js";
import { keepMessage } from "./message-shelf.js";
import { shown } from "./room-shown.js";
import { askAbove, clear, mistakes } from "./room-mistakes.js";

/** Presses that are not sending. */
const OTHER = ["_draft", "_preview"];

/** list: of the room's messages; it is told what the site has answered. */
export function say(form, list) {
  const box = form.querySelector("textarea");
  const action = form.getAttribute("action");
  let going = false;

  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && !OTHER.includes(event.submitter?.name)) {
      event.preventDefault();
      send(event.submitter);
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });

  async function send(submitter) {
    if (going) {
      return;
    }
    going = true;
    const typed = box.value;
    const fields = content(submitter);
    if (typed.trim() !== "" && waiting(action).length > 0) {
      await later(fields, typed);
    } else {
      await came(await post(action, fields), fields, typed);
    }
    going = false;
  }

  function content(submitter) {
    const all = new URLSearchParams(new FormData(form));
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
      list.dispatchEvent(new CustomEvent("answer", { detail: page }));
      empty(typed);
    } else if ((state === "offline" || state === "late") && typed.trim() !== "") {
      await later(fields, typed);
    } else if (state === "mistaken" || state === "refused") {
      form.dispatchEvent(new Event("unsent"));
      mistakes(form, page);
    } else if (state === "asked" && askAbove(form, page)) {
      form.dispatchEvent(new Event("unsent"));
    } else {
      form.submit(); // Signed out, or sent before with other words: the site gives them back.
    }
  }

  /** It waits on this device, behind those that wait already. */
  async function later(fields, typed) {
    if (keepMessage(action, fields)) {
      empty(typed);
      await deliver();
    } else {
      form.dispatchEvent(new Event("unsent"));
      mistakes(form, null);
    }
  }

  /** What was typed meanwhile stays. */
  function empty(typed) {
    clear(form);
    form.querySelector("[name=_as_is]")?.remove();
    form.querySelector("[name=_parent]")?.remove();
    form.elements._once.value = crypto.randomUUID();
    form.dispatchEvent(new Event("sent"));
    const more = box.value.startsWith(typed) ? box.value.slice(typed.length).trimStart() : box.value;
    box.value = more;
    if (more !== "") {
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const begun = form.previousElementSibling;
    if (begun?.matches("form.cg-draft")) {
      begun.remove();
    }
    document.getElementById("box-heading").textContent = "Write to the room";
    if (form.contains(document.activeElement) || document.activeElement === document.body) {
      box.focus({ preventScroll: true });
    }
  }
}
