// On every page of somebody who is signed in: sends the messages that wait on this device, one after
// the other. Each is sent with its own number of once, so that whoever sends it twice sends one.
import { post, why } from "./message-post.js";
import { dropMessage, dropOthers, messages, noteTried, noteWhy } from "./message-shelf.js";
import { me } from "./page-token.js";

/** Milliseconds between two tries. */
const AGAIN = 10_000;

let going = null;
let timer = 0;

/** What the last try came to: "", offline, late, signed-out or foreign. */
export let trouble = "";

/** What this page has sent so far, each as it waited. */
export const delivered = [];

const tell = (detail) => document.dispatchEvent(new CustomEvent("messages", { detail }));

/** Messages that wait, of one room or all. */
export const waiting = (action = "") =>
  messages().filter((one) => one.why === "" && (action === "" || one.action === action));

/** Sends what waits; settles when that is done, or cannot be done now. */
export function deliver() {
  clearTimeout(timer);
  going ??= sending().finally(() => {
    going = null;
    tell({});
    if (waiting().length > 0) {
      timer = setTimeout(deliver, AGAIN);
    }
  });
  return going;
}

async function sending() {
  trouble = "";
  for (let one = waiting()[0]; one; one = waiting()[0]) {
    noteTried(one);
    const { state, page } = await post(one.action, one.fields);
    if (state === "sent") {
      dropMessage(one.key);
      delivered.push(one);
      tell({ sent: one, page });
    } else if (state === "foreign") {
      trouble = state;
      return;
    } else if (["offline", "late", "signed-out"].includes(state) || isSoon(page)) {
      trouble = isSoon(page) ? "" : state;
      return; // The others would fare no better.
    } else {
      noteWhy(one, state === "asked" ? "The site asks you something about it first." : why(page));
      tell({});
    }
  }
}

/** It comes too soon after another one: it waits a little. */
const isSoon = (page) => page?.querySelector("[data-part=writing]")?.hasAttribute("data-wait") ?? false;

if (me()) {
  dropOthers();
  addEventListener("online", deliver);
  addEventListener("offline", () => tell({}));
  if (waiting().length > 0) {
    deliver();
  }
}
