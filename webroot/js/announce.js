// Says aloud what was just done. A live region speaks only when it changes after the page has come,
// so the words are set again; the focus stays where the reader is.

/** Milliseconds after which screen readers have finished with the new page's title. */
const SETTLED = 700;

export function announce(region) {
  const words = region.textContent;
  setTimeout(() => {
    region.textContent = "";
    requestAnimationFrame(() => (region.textContent = words));
  }, SETTLED);
}
