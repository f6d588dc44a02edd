// Keeps the numbers of what is new up to date in the lists of a page. The lines stay where they are:
// nobody follows another link than they meant to.
import { keepPlace } from "./live-place.js";
import { listen } from "./live.js";
import { shownNotices } from "./live-notices.js";
import { put } from "./live-put.js";

/** Milliseconds: whoever comes back to the page sooner sees what they saw. */
const AWAY = 5000;

export function liveCounts(heading, attach) {
  const { person } = document.documentElement.dataset;
  const { listen: name, since } = heading.dataset;
  if (!person) {
    return;
  }
  const stop = name
    ? listen(name, Number(since), update)
    : listen(`me/${person}`, shownNotices(), update, { ask: false });
  let looked = Date.now();

  async function update() {
    const answer = await fetch(location.href, { redirect: "manual" });
    if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`${answer.status} for what is new`);
    }
    if (!answer.ok) {
      stop();
      return undefined;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    looked = Date.now();
    const reached = name ? Number(page.querySelector("[data-since]").dataset.since) : undefined;
    keepPlace(() => take(document.adoptNode(page.body)));
    return reached;
  }

  function take(fresh) {
    const now = new Map([...fresh.querySelectorAll("[data-counts]")].map((one) => [one.dataset.counts, one]));
    for (const was of document.querySelectorAll("[data-counts]")) {
      const one = now.get(was.dataset.counts);
      if (one) {
        put(was, one).forEach(attach);
      } else {
        // Nothing waits there any more.
        was.querySelector(".cg-count")?.remove();
      }
    }
  }

  function back() {
    if (!document.hidden && Date.now() - looked > AWAY) {
      update().catch(() => {}); // Offline: the page says what it said.
    }
  }
  document.addEventListener("visibilitychange", back);
  addEventListener("pageshow", (event) => event.persisted && back());
}
