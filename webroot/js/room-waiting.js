// Says on the page of a room which messages wait on this device until there is a connection, and
// which the site did not take.
import { deliver, trouble, waiting } from "./message-outbox.js";
import { dropMessage, messages } from "./message-shelf.js";

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

const words = ({ fields }) => new URLSearchParams(fields).get("message") ?? "";

/**
 * action: where messages of this room are sent. say: says it aloud. took: gets the page that
 * answered one.
 */
export function roomWaiting(before, action, { say, took }) {
  const part = document.createElement("section");
  part.className = "cg-waiting";
  part.setAttribute("aria-label", "Messages that are not sent yet");
  part.hidden = true;
  before.before(part);
  let sent = 0;
  let said = "";

  function show() {
    const mine = messages().filter((one) => one.action === action);
    const state = navigator.onLine === false ? "offline" : trouble;
    const count = waiting(action).length;
    const line = count > 0 ? WAITS[state](count) : state === "offline" ? OFFLINE : done();
    part.replaceChildren(paragraph(line), ...mine.map(item));
    part.hidden = line === "" && mine.length === 0;
    if (line !== said && line !== "") {
      say(line);
    }
    said = line;
  }

  function done() {
    return sent === 0 ? "" : `Your ${many(sent)} sent.`;
  }

  function item(one) {
    const box = document.createElement("div");
    box.className = "cg-waiting__one";
    const text = box.appendChild(document.createElement("p"));
    text.className = "cg-waiting__words";
    text.textContent = words(one);
    if (one.why) {
      const not = paragraph(`Not sent. ${one.why}`);
      not.className = "govuk-error-message";
      box.prepend(not);
      box.append(
        button("Put it back in the box", () => backInBox(words(one)) && (dropMessage(one.key), show())),
      );
    }
    box.append(button("Delete it", () => (dropMessage(one.key), show())));
    return box;
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

/** False if there is no box, or other words are in it. */
function backInBox(text) {
  const box = document.querySelector("form.cg-say textarea");
  const free = box?.value.trim() === "";
  if (free) {
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  box?.focus();
  return free;
}

function paragraph(text) {
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.textContent = text;
  line.hidden = text === "";
  return line;
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button govuk-button--secondary";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
