// Messages that are sent as soon as there is a connection, on this device: in their order, under the
// number of who wrote them. They go when they are sent, when that person signs out, and when
// somebody else signs in here.
import { me } from "./page-token.js";

const PREFIX = "message:";

/** Milliseconds after which a message is too old to be sent by itself. */
const AGE = 7 * 24 * 3600 * 1000;

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
 */
export function keepMessage(action, fields) {
  const last = Number(keys().at(-1)?.split(":")[2] ?? 0);
  const order = String(Math.max(Date.now(), last + 1)).padStart(15, "0");
  return !closed && me() !== "" && put(`${PREFIX}${me()}:${order}`, { action, fields: [...fields], why: "" });
}

function put(key, message) {
  try {
    localStorage.setItem(key, JSON.stringify(message));
    return true;
  } catch {
    return false;
  }
}

/**
 * What this person has left here, as { key, action, fields, why }; what is of anybody else is taken
 * away. why: the site did not take it, and says so; "" for what waits.
 */
export function messages() {
  const found = [];
  for (const key of keys()) {
    const message = key.startsWith(`${PREFIX}${me()}:`) ? read(key) : null;
    if (message && Date.now() - Number(key.split(":")[2]) < AGE) {
      found.push({ key, ...message });
    } else {
      localStorage.removeItem(key);
    }
  }
  return found;
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null; // Not ours.
  }
}

/** The site has it, or its writer does not want to send it any more. */
export function dropMessage(key) {
  localStorage.removeItem(key);
}

/** The site did not take it. */
export function noteWhy({ key, action, fields }, why) {
  put(key, { action, fields, why });
}

/** At sign-out: nothing stays, and nothing more is kept. */
export function closeMessages() {
  closed = true;
  keys().forEach((key) => localStorage.removeItem(key));
}
