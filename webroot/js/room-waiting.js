// Says on the page of a room which messages wait on this device until there is a connection, and
// which the site did not take.
import { trouble, waiting } from "./message-outbox.js";
import { isAway } from "./message-post.js";
import { messages } from "./message-shelf.js";
import { theBox } from "./room-waiting-back.js";
import { waitingList } from "./room-waiting-list.js";

/** Milliseconds that the page says what was sent. */
const SAID = 10_000;

const many = (count) => (count === 1 ? "message" : `${count} messages`);

/** What is said where messages wait. */
const WAITS = {
  "": (count) => `Your ${many(count)} will be sent in a moment.`,
  offline: (count) => `You are offline. Your ${many(count)} will be sent when you are back.`,
  late: (count) => `The site does not answer just now. Your ${many(count)} will be sent as soon as it does.`,
  "signed-out": (count) =>
    `You have been signed out. Sign in again in another window: then your ${many(count)} will be sent.`,
  foreign: () => "Somebody else has signed in on this device. Your messages are not sent.",
};

const OFFLINE = "You are offline. You can go on writing: it will be sent when you are back.";
const OFFLINE_READING = "You are offline. What others write comes when you are back.";

/**
 * before: the part of the page with the box, where there is one. action: where messages of this room
 * are sent. say: says it aloud. took: gets the page that answered one.
 */
export function roomWaiting(before, action, { say, took }) {
  const part = document.createElement("section");
  part.className = "cg-waiting";
  part.setAttribute("aria-label", "Messages that wait on this device");
  part.hidden = true;
  const heading = part.appendChild(document.createElement("p"));
  heading.className = "govuk-body";
  const list = waitingList(heading, show);
  before.before(part);
  let sent = 0;
  let said = "";

  function show() {
    const mine = messages().filter((one) => one.action === action);
    const line = words(waiting(action).length);
    heading.textContent = line;
    heading.hidden = line === "";
    list(mine);
    part.hidden = line === "" && mine.length === 0;
    if (line !== said && line !== "") {
      say(line);
    }
    said = line;
  }

  function words(count) {
    if (count > 0) {
      return WAITS[isAway() ? "offline" : trouble](count);
    }
    if (isAway()) {
      return theBox() ? OFFLINE : OFFLINE_READING;
    }
    return sent === 0 ? "" : `Your ${many(sent)} ${sent === 1 ? "is" : "are"} sent.`;
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
  // The box comes and goes with the room: then there is something else to do with them.
  new MutationObserver(show).observe(part.parentElement, { childList: true });
  show();
}
