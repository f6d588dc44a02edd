// Sends a draft to the server, and says what came of it:
// kept, over (posted already), refused (the server says why), signed-out, foreign (somebody else is
// signed in here), long (it will never take it), late (not now: try again).

const ADDRESS = "/drafts";

/** Characters of a body that a browser sends while the page goes away: 64 kB in all. */
const MOST_IN_LEAVING = 60_000;

/** Characters of a body that the server takes; a letter of some languages is nine of them. */
const MOST = 1_500_000;

const me = () => document.documentElement.dataset.person;

/** The token of this page's forms: the one in its header, which every page has. */
const token = () => document.querySelector("form[action='/sign-out'] [name=_token]");

function body(fields) {
  const sent = new URLSearchParams(fields);
  sent.set("_token", token()?.value ?? "");
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

/** Somebody has signed in again in another window: if it is the same person, this page goes on. */
function renewed(page) {
  const fresh = page.querySelector("form[action='/sign-out'] [name=_token]");
  if (!fresh || page.documentElement.dataset.person !== me()) {
    return false;
  }
  document.querySelectorAll("[name=_token]").forEach((field) => (field.value = fresh.value));
  return true;
}

/** Sends while the page goes away; nobody hears the answer, so the device keeps it too. */
export function sendInLeaving(fields) {
  const sent = body(fields);
  if (sent.toString().length < MOST_IN_LEAVING) {
    fetch(ADDRESS, { method: "POST", body: sent, keepalive: true }).catch(() => {});
  }
}
