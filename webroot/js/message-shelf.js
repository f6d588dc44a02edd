// Messages that are sent as soon as there is a connection, on this device: in their order, under the
// number of who wrote them. They go when they are sent or put away, when that person signs out, and
// when somebody else opens a page here.
import { me } from "./page-token.js";

const PREFIX = "message:";

/** Milliseconds after which a message is too old to be sent by itself. */
const AGE = 7 * 24 * 3600 * 1000;

const TOO_OLD = "It has waited for a week. Read it again before you send it.";

let closed = false;

/** All windows of this browser hear when somebody signs out in one of them. */
new BroadcastChannel("drafts").addEventListener("message", closeMessages);

function keys() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).sort();
  } catch {
    return []; // The browser keeps nothing for this site.
  }
}

/**
 * Keeps a message; false where the device has no room or keeps nothing.
 *
 * @param action where it is sent
 * @param fields of its form, [name, value] each
 * @param tried whether it was on its way already, and no answer came
 */
export function keepMessage(action, fields, tried) {
  const last = Math.max(0, ...keys().map(time).filter(Boolean));
  const order = String(Math.max(Date.now(), last + 1)).padStart(15, "0");
  return !closed && me() !== "" && put(`${PREFIX}${me()}:${order}`, { action, fields: [...fields], why: "", tried });
}

function put(key, message) {
  try {
    localStorage.setItem(key, JSON.stringify(message));
    return true;
  } catch {
    return false;
  }
}

const time = (key) => Number(key.split(":")[2]);
const isMine = (key) => me() !== "" && key.startsWith(`${PREFIX}${me()}:`);

/**
 * What this person has left here, as { key, action, fields, why, tried }. why: the site did not take
 * it, and says so, or it is too old; "" for what waits. tried: it may have arrived, with no answer.
 */
export function messages() {
  const found = [];
  for (const key of keys().filter(isMine)) {
    const message = read(key);
    if (message) {
      const old = Date.now() - time(key) > AGE ? TOO_OLD : "";
      found.push({ key, ...message, why: message.why || old });
    } else {
      dropMessage(key);
    }
  }
  return found;
}

/**
 * Takes away what others have left here. Only a page that has just been opened knows who is signed
 * in: another one may be left over from somebody, and what waits is of who has come after them.
 */
export function dropOthers() {
  keys()
    .filter((key) => !isMine(key))
    .forEach(dropMessage);
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null; // Not ours.
  }
}

/** The words of a message. */
export const wordsOf = ({ fields }) => new URLSearchParams(fields).get("message") ?? "";

/** The site has it, or its writer does not want to send it any more. */
export function dropMessage(key) {
  localStorage.removeItem(key);
}

/** It is on its way: from now on the site alone knows whether it has arrived. */
export function noteTried(one) {
  if (!one.tried) {
    note({ ...one, tried: true });
  }
}

/** The site did not take it. */
export const noteWhy = (one, why) => note({ ...one, why });

/** Nothing that was deleted meanwhile comes back. */
function note({ key, ...message }) {
  if (localStorage.getItem(key) !== null) {
    put(key, message);
  }
}

/** At sign-out: nothing stays, and nothing more is kept. */
export function closeMessages() {
  closed = true;
  keys().forEach(dropMessage);
}

/** Who has signed out is signed in again: the site has taken what this page sent. */
export function reopenMessages() {
  closed = false;
}
