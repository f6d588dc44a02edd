// What is being written and has not reached the server yet, on this device: one record for each page
// that somebody writes on, under the number of that person. It goes when the server has it, when
// they sign out, and when somebody else signs in here.
import { reopenMessages } from "./message-shelf.js";

/** Milliseconds after which a record is too old to be sent. */
const AGE = 180 * 24 * 3600 * 1000;

const PREFIX = "draft:";

let closed = false;

/** All windows of this browser hear when somebody signs out in one of them. */
const windows = new BroadcastChannel("drafts");
windows.addEventListener("message", empty);

const me = () => document.documentElement.dataset.person ?? "";
const key = (box, page) => `${PREFIX}${me()}:${box}:${page}`;

function all() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return []; // The browser keeps nothing for this site.
  }
}

const mine = (name) => name.startsWith(`${PREFIX}${me()}:`);

/**
 * Keeps the fields of a form; false where the device has no room or keeps nothing.
 *
 * @param fields URLSearchParams of a draft, with _box, _page and _saves
 */
export function keep(fields) {
  if (closed || me() === "") {
    return false;
  }
  try {
    const record = JSON.stringify({ at: Date.now(), fields: [...fields] });
    localStorage.setItem(key(fields.get("_box"), fields.get("_page")), record);
    return true;
  } catch {
    return false;
  }
}

/** Takes away what a page has kept up to this change, which the server has now. */
export function forget(box, page, saves = Infinity) {
  const left = read(key(box, page));
  if (left && Number(left.get("_saves")) <= saves) {
    localStorage.removeItem(key(box, page));
  }
}

function read(name) {
  try {
    const { at, fields } = JSON.parse(localStorage.getItem(name));
    return Date.now() - at < AGE ? new URLSearchParams(fields) : null;
  } catch {
    return null; // Gone meanwhile, or not ours.
  }
}

/** What this person has left here, as fields of forms. What is of anybody else is taken away. */
export function left() {
  const found = [];
  for (const name of all()) {
    const fields = mine(name) ? read(name) : null;
    if (fields) {
      found.push(fields);
    } else {
      localStorage.removeItem(name);
    }
  }
  return found;
}

/** At sign-out: nothing stays, and nothing more is kept, in no window. */
export function close() {
  empty();
  windows.postMessage("signed out");
}

function empty() {
  closed = true;
  all().forEach((name) => localStorage.removeItem(name));
}

/** Whether this browser signs out: what it kept was sent before, or is given up. */
export const isClosed = () => closed;

/** Somebody who has signed out is signed in again: the server has taken what this page sent. */
export function reopen() {
  closed = false;
  reopenMessages();
}
