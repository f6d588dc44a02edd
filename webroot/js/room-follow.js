// Who reads at the end of a room sees what comes, and nobody is moved who reads elsewhere: they have
// a button that says how much is new.
import { keepFocus, keepPlace } from "./live-place.js";

/** Pixels: so near to the end is at the end. */
const NEAR = 80;

/** Pixels of the last message without which nobody has seen it. */
const LEAST = 24;

const messages = (count) => `${count} new ${count === 1 ? "message" : "messages"}`;

export function follow(list) {
  const foot = list.nextElementSibling;
  const bar = document.createElement("p");
  bar.className = "cg-news";
  bar.hidden = true;
  const button = bar.appendChild(document.createElement("button"));
  button.type = "button";
  button.className = "govuk-button";
  list.after(bar);

  const below = new Set(); // that nobody has seen
  let others = { count: 0, href: "" }; // not on this page
  let follows = false; // whoever looks at the end sees what comes, though much of it runs past
  let old = ""; // where the page is as it is now, if this one cannot be mended

  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !document.hidden) {
        below.delete(target);
        watch.unobserve(target);
      } else {
        below.add(target);
      }
    }
    show();
  });

  function show() {
    // Those that have been taken off the page are not below it any more.
    [...below].filter((place) => !place.isConnected).forEach((place) => below.delete(place));
    const count = below.size + others.count;
    const words = old ? "This room has changed. Refresh the page" : messages(count);
    if (button.textContent !== words) {
      button.textContent = words;
    }
    bar.hidden = count === 0 && old === "";
  }

  button.addEventListener("click", () => {
    const [first] = [...below].sort((a, b) => a.dataset.number - b.dataset.number);
    if (old || !first) {
      location.assign(old || others.href);
      return;
    }
    const line = first.querySelector("article") ?? first;
    line.scrollIntoView({ block: "start" });
    line.focus({ preventScroll: true });
  });

  // What came while nobody looked is seen when somebody comes back and it is in sight.
  document.addEventListener("visibilitychange", () => {
    for (const place of document.hidden ? [] : below) {
      watch.unobserve(place);
      watch.observe(place);
    }
  });

  const bottom = () => window.visualViewport?.height ?? innerHeight;
  const top = () => window.visualViewport?.offsetTop ?? 0;

  function isAtEnd() {
    const end = (bar.hidden ? foot : bar).getBoundingClientRect().top;
    return Math.max(end, foot.getBoundingClientRect().top) < bottom() + NEAR;
  }

  /** On a telephone the box alone may fill the screen, and the messages are above it. */
  const seesEnd = () => isAtEnd() && foot.getBoundingClientRect().top > top() + LEAST;

  /** Changes the list; whoever is at its end stays there. */
  function change(act) {
    follows = seesEnd() && !document.hidden;
    if (!isAtEnd()) {
      keepPlace(act);
      return;
    }
    const root = document.documentElement;
    root.style.overflowAnchor = "none";
    const before = foot.getBoundingClientRect().top;
    keepFocus(act);
    scrollBy({ top: foot.getBoundingClientRect().top - before, behavior: "instant" });
    requestAnimationFrame(() => (root.style.overflowAnchor = ""));
  }

  /** Pixels of this place that are in sight, or above all that is: less than none. */
  const inSight = (place) => place.getBoundingClientRect().bottom;

  return {
    change,
    /** Whoever has sent this sees it, though the box would fill their screen. */
    reveal(place) {
      const least = Math.min(place?.offsetHeight ?? 0, bottom() / 3);
      if (place && inSight(place) < least) {
        scrollBy({ top: inSight(place) - least, behavior: "instant" });
      }
    },
    isAtEnd,
    seesEnd,
    isOld: () => old !== "",
    came(places) {
      places.filter(() => !follows).forEach((place) => watch.observe(place));
      show();
    },
    /** So many have come that are not on this page; the last ones are there. */
    elsewhere(count, href) {
      others = { count, href };
      show();
    },
    /** The page shows something that is no longer so; how it is now is there. */
    refresh(href) {
      old = href;
      show();
    },
  };
}
