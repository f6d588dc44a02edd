// Sends a message and says what came of it:
// sent, mistaken (the page says why), asked (the page asks something first), refused (not here, not
// now), signed-out, foreign (somebody else is signed in here), late (no answer yet: try again), offline.
import { renewed, token } from "./page-token.js";

/** Milliseconds until an answer must have come; one that comes later is for a message sent once. */
const PATIENCE = 15_000;

const STATES = { 401: "signed-out", 409: "asked", 413: "refused", 422: "mistaken", 429: "late" };

/** Whether the browser has said that there is no connection, and nothing has come that says otherwise. */
let away = false;
export const isAway = () => away;
addEventListener("offline", () => (away = true));
addEventListener("online", () => (away = false));

export const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/**
 * Gives { state, page }: page is what the site answered, where it did.
 *
 * @param fields of the form, without its token
 */
export async function post(action, fields) {
  try {
    let { status, page } = await exchange(action, fields);
    if (status === 409 && renewed(page)) {
      ({ status, page } = await exchange(action, fields));
    }
    return { state: state(status, page), page };
  } catch (e) {
    return { state: e.name === "AbortError" ? "late" : "offline" };
  }
}

async function exchange(action, fields) {
  const body = new URLSearchParams([...fields, ["_token", token()], ["_quiet", "1"]]);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(action, { method: "POST", body, signal: patience.signal });
    answered();
    return { status: answer.status, page: parsed(await answer.text()) };
  } finally {
    clearTimeout(timer);
  }
}

/** Some browsers say for good that there is no connection: it is tried all the same. */
function answered() {
  if (away) {
    away = false;
    document.dispatchEvent(new CustomEvent("messages", { detail: {} }));
  }
}

function state(status, page) {
  if (status === 200) {
    return page.querySelector(".cg-lines[data-room]") ? "sent" : "asked";
  }
  if (status === 409 && page.documentElement.dataset.person !== document.documentElement.dataset.person) {
    return "foreign";
  }
  return STATES[status] ?? (status >= 500 ? "late" : "refused");
}

/** Why the site did not take it, in its words, less those about a box in which these are no more. */
export function why(page) {
  const error = page?.querySelector(".govuk-error-summary a, .govuk-error-message");
  const words = error ?? page?.querySelector("main .govuk-body-l, main .govuk-body");
  const said = words?.textContent.replace(/^\s*Error:|Your words are still in the box.*$/gs, "");
  return said?.trim() || "The site does not say why.";
}
