// Says aloud what is new in a room: one message with its words, several by their number, and that
// once in a while. How much of it, this device remembers.

/** Milliseconds between two things that are said. */
const PAUSE = 5000;

/** Characters of a message that are said. */
const BEGINNING = 200;

const KEY = "room-aloud";

const LEVELS = { all: "All", mentions: "Only those that mention me", none: "None" };

/**
 * called: words by which the reader is mentioned together with others.
 */
export function roomEar(foot, me, called) {
  const ear = document.createElement("p");
  ear.className = "govuk-visually-hidden";
  ear.setAttribute("role", "status");
  const level = chooser(document.querySelector("[data-part=writing]"));
  foot.after(ear);
  let fresh = [];
  let other = "";
  let waiting = 0;

  const isForMe = (place) =>
    [...place.querySelectorAll(".cg-mention")].some(
      (one) => one.getAttribute("href")?.endsWith(`/people/${me}`) || called().includes(one.textContent),
    );

  /** At once if it has been quiet; else at the end of the pause, all in one. */
  function soon() {
    if (waiting === 0 && (fresh.length > 0 || other)) {
      const words = [spoken(fresh), other].filter(Boolean).join(". ");
      fresh = [];
      other = "";
      ear.textContent = "";
      setTimeout(() => (ear.textContent = words), 100);
      waiting = setTimeout(() => {
        waiting = 0;
        ear.textContent = ""; // Nobody comes upon it later, when it may be no longer so.
        soon();
      }, PAUSE);
    }
  }

  function spoken(places) {
    const mentions = places.filter(isForMe).length;
    if (places.length === 0) {
      return "";
    }
    if (places.length === 1) {
      return mentions ? `You are mentioned. ${words(places[0])}` : words(places[0]);
    }
    return `${places.length} new messages` + (mentions ? `, ${mentions} of them for you` : "");
  }

  return {
    /** These have come, from others. */
    came(places) {
      const chosen = level();
      fresh.push(...places.filter((place) => chosen === "all" || (chosen === "mentions" && isForMe(place))));
      soon();
    },
    /** Said whatever is chosen: it is about what the reader does. */
    say(said) {
      other = said;
      soon();
    },
  };
}

/** "Ben: I walk each day." */
function words(place) {
  const writer = place.querySelector(".cg-line__writer [aria-hidden]")?.textContent ?? "";
  const said = (place.querySelector(".cg-prose")?.textContent ?? "").replace(/\s+/g, " ").trim();
  return `${writer}: ${said.length > BEGINNING ? said.slice(0, BEGINNING) + "…" : said}`;
}

/** Below the box: what is written stands right above it. */
function chooser(box) {
  const line = document.createElement("p");
  line.className = "govuk-body cg-aloud";
  const label = line.appendChild(document.createElement("label"));
  label.htmlFor = "aloud";
  label.textContent = "New messages that a screen reader reads out";
  const select = line.appendChild(document.createElement("select"));
  select.id = "aloud";
  select.className = "govuk-select";
  for (const [value, text] of Object.entries(LEVELS)) {
    select.add(new Option(text, value));
  }
  box.after(line);
  try {
    select.value = localStorage.getItem(KEY) in LEVELS ? localStorage.getItem(KEY) : "all";
    select.addEventListener("change", () => localStorage.setItem(KEY, select.value));
  } catch {
    // The browser keeps nothing for this site: it is asked each time.
  }
  return () => select.value;
}
