// Keeps what somebody reads where it is while the page changes, and the focus with it.

/** Runs the change. */
export function keepPlace(change) {
  const root = document.documentElement;
  const focused = document.activeElement;
  const mark = anchor(focused);
  const before = mark?.getBoundingClientRect().top;
  // Some browsers do the same by themselves: twice would be wrong.
  root.style.overflowAnchor = "none";
  change();
  if (!focused.isConnected) {
    refocus(focused);
  }
  if (mark?.isConnected) {
    const moved = mark.getBoundingClientRect().top - before;
    scrollBy({ top: moved, behavior: "instant" });
  }
  requestAnimationFrame(() => (root.style.overflowAnchor = ""));
}

/** What has the focus, if it is in sight; else the first post, or line of a list, that is. */
function anchor(focused) {
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return focused !== document.body && seen(focused)
    ? focused
    : [...document.querySelectorAll(".cg-thread > *, .cg-rows > *")].find(seen);
}

/** What had the focus is gone: what says the same has it now, or else its post, or the page. */
function refocus(gone) {
  const same = [...document.querySelectorAll(`main ${gone.localName}`)].find(
    (one) => one.textContent === gone.textContent && one.name === gone.name,
  );
  const number = /post[ -](\d+)/.exec(gone.id || gone.textContent)?.[1];
  const next = same ?? document.getElementById(`post-${number}`) ?? document.getElementById("main");
  next.focus({ preventScroll: true });
}
