// Keeps what somebody reads where it is while the page changes, and the focus with it.

/** Runs the change. */
export function keepPlace(change) {
  const root = document.documentElement;
  const focused = document.activeElement;
  const mark = anchor(focused);
  const before = mark?.getBoundingClientRect().top;
  // Some browsers do the same by themselves: twice would be wrong.
  root.style.overflowAnchor = "none";
  keepFocus(change);
  if (mark?.isConnected) {
    const moved = mark.getBoundingClientRect().top - before;
    scrollBy({ top: moved, behavior: "instant" });
  }
  requestAnimationFrame(() => (root.style.overflowAnchor = ""));
}

/** Runs the change; whoever was on a part of the page that is gone is near it afterwards. */
export function keepFocus(change) {
  const focused = document.activeElement;
  change();
  if (!focused.isConnected) {
    refocus(focused);
  }
}

/** What has the focus, if it is in sight; else the first post, or line of a list, that is. */
function anchor(focused) {
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  return focused !== document.body && seen(focused)
    ? focused
    : [...document.querySelectorAll(".cg-thread > *, .cg-rows > *, .cg-lines > *")].find(seen);
}

/**
 * What had the focus is gone: what says the same has it now, or else its post or message, or the
 * first of them if they are all later ones, or the page.
 */
function refocus(gone) {
  const same = [...document.querySelectorAll(`main ${gone.localName}`)].find(
    (one) => one.textContent === gone.textContent && one.name === gone.name,
  );
  const [, kind, number] = /(post|message)[ -](\d+)/.exec(gone.id || gone.textContent) ?? [];
  const near =
    document.getElementById(`${kind}-${number}`) ?? document.querySelector(`main article[id^="${kind}-"]`);
  const next = same ?? near ?? document.getElementById("main");
  next.focus({ preventScroll: true });
}
