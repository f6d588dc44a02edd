// Says to the site how far somebody has read in a room, when its end has been in sight for a moment.
import { token } from "./page-token.js";

/** Milliseconds that the last message must stay in sight: scrolling past it is not reading. */
const GLANCE = 1500;

/** More of them, by chance: not everybody says so in the same moment. */
const SPREAD = 2000;

/** list: of messages, whose data say what the page shows. */
export function roomReading(list, seesEnd) {
  const shown = list.dataset;
  let told = Number(shown.revision);
  let waiting = 0;

  const isRead = () =>
    "sight" in shown && "plain" in shown && "end" in shown && !document.hidden && seesEnd();

  async function tell() {
    waiting = 0;
    const revision = Number(shown.revision);
    if (revision <= told || !isRead()) {
      return;
    }
    const body = new URLSearchParams({ _token: token(), _seen: revision, _quiet: "1" });
    try {
      const answer = await fetch(`${shown.live}/reading`, { method: "POST", body });
      if (answer.ok) {
        told = revision;
        done(revision);
      }
    } catch {
      // Offline: the next message comes with the next try.
    }
  }

  /** Who writes has read it; the button has nothing to do any more, unless somebody is on it. */
  function done(revision) {
    const form = document.querySelector("[data-part=reading] form");
    if (form) {
      form.elements._seen.value = revision;
      form.hidden = !form.contains(document.activeElement);
    }
    const seen = document.querySelector("[data-part=writing] [name=_seen]");
    if (seen) {
      seen.value = revision;
    }
  }

  /** What comes while that is waited for is read with it: a busy room would never be. */
  function soon() {
    waiting ||= setTimeout(tell, GLANCE + Math.random() * SPREAD);
  }

  function again() {
    clearTimeout(waiting);
    waiting = 0;
    soon();
  }

  addEventListener("scroll", again, { passive: true });
  document.addEventListener("visibilitychange", soon);
  return soon;
}
