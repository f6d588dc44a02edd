// Sends a draft to the server, and says what came of it:
// kept, over (posted already), refused (the server says why), signed-out, foreign (somebody else is
// signed in here), long (it will never take it), late (not now: try again).
import { me, renewed, token } from "./page-token.js";

const ADDRESS = "/drafts";

/** Characters of a body that a browser sends while the page goes away: 64 kB in all. */
const MOST_IN_LEAVING = 60_000;

/** Characters of a body that the server takes; a letter of some languages is nine of them. */
const MOST = 1_500_000;

function body(fields) {
  const sent = new URLSearchParams(fields);
  sent.set("_token", token());
  sent.set("_person", me());
  sent.set("_quiet", "1");
  return sent;
}

/** Gives { state, page }: page is what the server says below the box, where it says something. */
export async function send(fields) {
  if (body(fields).toString().length > MOST) {
    return { state: "long" };
  }
  let answer;
  try {
    answer = await fetch(ADDRESS, { method: "POST", body: body(fields) });
    if (answer.status === 409 && renewed(parsed(await answer.text()))) {
      answer = await fetch(ADDRESS, { method: "POST", body: body(fields) });
    }
  } catch {
    return { state: "offline" };
  }
  if (answer.status === 200) {
    const page = parsed(await answer.text()).querySelector(".cg-draft-others");
    return page ? { state: page.dataset.state, page } : { state: "late" };
  }
  return { state: STATES[answer.status] ?? "late" };
}

const STATES = { 400: "long", 401: "signed-out", 404: "foreign", 409: "foreign", 413: "long" };

const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

/** Sends while the page goes away; nobody hears the answer, so the device keeps it too. */
export function sendInLeaving(fields) {
  const sent = body(fields);
  if (sent.toString().length < MOST_IN_LEAVING) {
    fetch(ADDRESS, { method: "POST", body: sent, keepalive: true }).catch(() => {});
  }
}
