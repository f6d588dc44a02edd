// Keeps the number of notices in the header up to date.
import { listen } from "./live.js";

const ADDRESS = "/notices/count";

/** "99+ notices" stands for 100. */
const number = (words) => (parseInt(words, 10) || 0) + (words.includes("+") ? 1 : 0);

const header = () => document.querySelector('.cg-header__account a[href="/notices"]');

/** The number that the page shows. */
export const shownNotices = () => number(header()?.textContent ?? "");

export function liveNotices() {
  const { person } = document.documentElement.dataset;
  const link = header();
  if (!person || !link) {
    return;
  }
  const stop = listen(`me/${person}`, shownNotices(), async () => {
    const answer = await fetch(ADDRESS, { redirect: "manual" });
    if (answer.ok) {
      link.textContent = await answer.text();
    } else if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`${answer.status} for the notices`);
    } else {
      stop();
    }
    return shownNotices();
  });
}
