// Says who else has the room open, and who types in it; and says to the others that somebody types
// here, if they may see it. Who is there is told by a socket alone: without one nobody is shown.
import { listen, typing } from "./live.js";
import { me } from "./page-token.js";

/** Milliseconds between two times that it is said that somebody types. */
const PAUSE = 3000;

/** Milliseconds after which whoever does not look at the page is not there. */
const AWAY = 60_000;

/** Names that stand in the line; all that are known stand below it, for whoever unfolds them. */
const NAMES = 3;

/** list: of the room's messages, whose data say which room it is. */
export function roomHere(list) {
  const place = document.querySelector(".cg-here");
  const name = `here/${list.dataset.room}`;
  const none = put("p", "cg-here__none");
  const who = put("details", "cg-here__who");
  const line = who.appendChild(document.createElement("summary"));
  const all = who.appendChild(document.createElement("ul"));
  place.append(put("p", "cg-here__typing"));
  let open = false;
  let said = 0;
  let stop = null;
  let leaving = 0;

  function put(kind, style) {
    const element = document.createElement(kind);
    element.className = style;
    place.insertBefore(element, place.querySelector("[data-part]"));
    return element;
  }

  const isShown = () => place.querySelector("[data-shown]") !== null;
  const isMuted = (person) => list.dataset.muted.split(" ").includes(String(person));
  const isOther = ([person]) => String(person) !== me() && !isMuted(person);

  function show(news) {
    open = Boolean(news?.open);
    const here = news?.here ?? [];
    const others = here.filter(isOther);
    // Whoever comes late is behind those who have names.
    const unnamedSelf = isShown() && !here.some(([person]) => String(person) === me()) ? 1 : 0;
    const more = Math.max(0, (news?.all ?? 0) - here.length - unnamedSelf);
    const count = others.length + more;
    who.hidden = count === 0;
    none.textContent = open && count === 0 ? "Nobody else shows that they are here now." : "";
    line.replaceChildren("Here now: ", ...sentence(others.slice(0, NAMES), count));
    const rows = others.map(([, words]) => row(bdi(words)));
    all.replaceChildren(...rows, ...(more > 0 ? [row(`and ${some(more)}`)] : []));
    types((news?.typing ?? []).filter(isOther));
  }

  function types(people) {
    const words =
      people.length === 0
        ? []
        : people.length > 2
          ? ["Several people are typing"]
          : [...sentence(people, people.length), people.length > 1 ? " are typing" : " is typing"];
    place.querySelector(".cg-here__typing").replaceChildren(...words);
  }

  function begin() {
    stop ??= listen(
      name,
      0,
      async (revision, news) => {
        show(news);
        return 0; // Whatever a node said before, it says all of it again.
      },
      { ask: false, lost: () => show() },
    );
  }

  function away() {
    stop?.();
    stop = null;
    show();
  }

  document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) {
      leaving = setTimeout(away, AWAY);
    } else {
      begin();
    }
  });
  document.addEventListener("input", ({ target }) => {
    const types = target.matches?.(".cg-say textarea") && target.value.trim() !== "";
    if (types && open && isShown() && Date.now() - said >= PAUSE) {
      said = Date.now();
      typing(name);
    }
  });
  list.addEventListener("answer", () => (said = 0)); // What was typed is sent.
  place.hidden = false;
  show();
  if (!document.hidden) {
    begin();
  }
}

/** "Ana, Ben and 3 others", with each name in an element of its own: it may run from right to left. */
function sentence(named, count) {
  const parts = named.map(([, words]) => bdi(words));
  if (count > named.length) {
    parts.push(some(count - named.length));
  }
  return parts.flatMap((part, i) => (i === 0 ? [part] : [i === parts.length - 1 ? " and " : ", ", part]));
}

const some = (count) => (count === 1 ? "1 other" : `${count} others`);

function bdi(words) {
  const element = document.createElement("bdi");
  element.textContent = words;
  return element;
}

function row(words) {
  const element = document.createElement("li");
  element.append(words);
  return element;
}
