// Says on the page of a room which messages wait on this device until there is a connection, and
// which the site did not take.
import { deliver, trouble, waiting } from "./message-outbox.js";
import { messages } from "./message-shelf.js";
import { waitingList } from "./room-waiting-list.js";

/** Milliseconds that the page says what was sent. */
const SAID = 10_000;

const many = (count) => (count === 1 ? "message is" : `${count} messages are`);

/** What is said where messages wait. */
const WAITS = {
  "": (count) => `Your ${many(count)} sent in a moment.`,
  offline: (count) => `You are offline. Your ${many(count)} sent when you are back.`,
  late: (count) => `The site does not answer just now. Your ${many(count)} sent as soon as it does.`,
  "signed-out": (count) =>
    `You have been signed out. Sign in again in another window: then your ${many(count)} sent.`,
  foreign: () => "Somebody else has signed in on this device. Your messages are not sent.",
};

const OFFLINE = "You are offline. You can go on writing: it is sent when you are back.";

/**
 * action: where messages of this room are sent. say: says it aloud. took: gets the page that
 * answered one.
 */
export function roomWaiting(before, action, { say, took }) {
  const part = document.createElement("section");
  part.className = "cg-waiting";
  part.setAttribute("aria-label", "Messages that are not sent yet");
  part.hidden = true;
  const heading = part.appendChild(document.createElement("p"));
  heading.className = "govuk-body";
  const list = waitingList(heading, show);
  before.before(part);
  let sent = 0;
  let said = "";

  function show() {
    const mine = messages().filter((one) => one.action === action);
    const state = navigator.onLine === false ? "offline" : trouble;
    const count = waiting(action).length;
    const line = count > 0 ? WAITS[state](count) : state === "offline" ? OFFLINE : done();
    heading.textContent = line;
    heading.hidden = line === "";
    list(mine);
    part.hidden = line === "" && mine.length === 0;
    if (line !== said && line !== "") {
      say(line);
    }
    said = line;
  }

  function done() {
    return sent === 0 ? "" : `Your ${many(sent)} sent.`;
  }

  document.addEventListener("messages", ({ detail }) => {
    if (detail.sent?.action === action) {
      sent++;
      took(detail.page);
      setTimeout(() => {
        sent = 0;
        show();
      }, SAID);
    }
    show();
  });
  addEventListener("online", show);
  addEventListener("storage", show);
  show();
  return { show, deliver };
}
