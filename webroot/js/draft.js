// Keeps what somebody writes: on this device with each change, on the server every few seconds.
// A page has a name of its own; so the server knows what came from it, whatever arrives late or twice.
import { below, discarded } from "./draft-below.js";
import { catchUp } from "./draft-outbox.js";
import { contentOf, named, renamed } from "./draft-page.js";
import { forget, isClosed, keep, reopen } from "./draft-shelf.js";
import { send, sendInLeaving } from "./draft-send.js";

/** Milliseconds: after the last key, at the latest, and after a failure. */
const PAUSE = 1500;
const AT_LATEST = 4000;
const AGAIN = 15_000;

export function draft(form) {
  const fields = form.elements;
  const place = fields._box.value;
  let page = named(fields);
  const shown = below(form, settled);

  let changes = 0; // of the words
  let saved = 0; // the change that the server has
  let left = 0; // the change that was sent in leaving
  let going = null; // a save under way
  let timer = 0;
  let since = 0; // when the first change came that is not saved
  let rest = 0; // until then nothing is tried again
  let over = false; // the form is on its way, or the draft put away, until somebody writes on
  let isHere = false; // whether the device has what the server has not
  const content = () => contentOf(form);

  function changed() {
    over = false;
    fields._saves.value = ++changes;
    isHere = keep(content());
    since ||= Date.now();
    const soon = Math.min(PAUSE, Math.max(0, since + AT_LATEST - Date.now()));
    later(Math.max(soon, rest - Date.now()));
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  }

  /** Settles once the server has answered. */
  function save() {
    clearTimeout(timer);
    going ??= sending().finally(() => (going = null));
    return going;
  }

  async function sending() {
    const change = changes;
    const from = page;
    since = rest = 0;
    const { state, page: answer } = await send(content());
    if (over || from !== page) {
      return;
    }
    if (!answer) {
      shown.trouble(state, isHere);
      if (state !== "long") {
        rest = Date.now() + AGAIN;
        later(AGAIN);
      }
    } else if (state === "refused") {
      shown.refused(answer.dataset.says);
    } else {
      saved = change;
      reopen();
      forget(place, page, change);
      shown.saved(answer.dataset.says);
      shown.others(answer);
      if (changes > change) {
        later(PAUSE);
      }
    }
  }

  /** Once everything that is in the box has been sent, if that can be. */
  async function settled() {
    await going;
    if (changes > saved) {
      await save();
    }
  }

  function leave() {
    if (!over && changes > saved && changes > left && !(isHere && isClosed())) {
      left = changes;
      keep(content());
      sendInLeaving(content());
    }
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", () => changes > saved && changed());
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "_draft") {
      event.preventDefault();
      event.stopImmediatePropagation();
      changed();
      settled().then(shown.aloud);
    } else {
      // The form carries the words now. If it does not arrive, the device has them.
      over = true;
      clearTimeout(timer);
    }
  });

  function end() {
    over = true;
    clearTimeout(timer);
    forget(place, page);
  }
  discarded(form, end);
  // A script has sent the words: the page begins anew. Or it could not: they are as they were.
  form.addEventListener("sent", () => {
    end();
    page = renamed(fields);
    changes = saved = left = since = 0;
    shown.saved("");
  });
  form.addEventListener("unsent", () => {
    over = false;
    later(0);
  });

  ["beforeunload", "pagehide"].forEach((name) => addEventListener(name, leave));
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  ["online", "focus"].forEach((name) => addEventListener(name, () => changes > saved && later(0)));

  // Back has put words into the box: the server knows them, or hears of them before they change.
  function restored() {
    const typed = [...form.querySelectorAll("textarea, [type=text]")];
    if (changes === 0 && typed.some((field) => field.value !== field.defaultValue)) {
      changed();
      save();
    }
  }
  restored();
  addEventListener("pageshow", () => {
    over = false;
    restored();
    if (changes > saved) {
      later(PAUSE);
    }
  });
  catchUp(form, () => changes === 0);
}
