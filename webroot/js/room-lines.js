// The messages on a page of a room: each stands once, in the order of their numbers, below the day it
// was sent on.
import { put } from "./live-put.js";

/** Places on a page that has been open for long; the first ones go, and are "older messages". */
const MOST = 400;
const KEPT = 300;

/**
 * attach: gives scripts to what is new. Who reads is `me`; whether they react is said by the page's
 * own form for that.
 */
export function linesOf(list, attach, me) {
  const places = () => [...list.querySelectorAll(":scope > [data-number]")];
  const number = (place) => Number(place.dataset.number);

  function find(wanted) {
    return list.querySelector(`:scope > [data-number="${wanted}"]`);
  }

  /** Puts a message in its place; gives it if it is new here. */
  function set(fresh, day) {
    const old = find(number(fresh));
    if (old) {
      put(old, fresh).forEach(attach);
      return null;
    }
    const before = places().reverse().find((place) => number(place) < number(fresh));
    const heading = day && headingOf(before) !== day ? [headed(day)] : [];
    if (before) {
      before.after(...heading, fresh);
    } else {
      list.prepend(...heading, fresh);
    }
    attach(fresh);
    return fresh;
  }

  /** What is sent to all is as who may press its buttons sees it, and has pressed none. */
  function own(fresh) {
    const bar = fresh.querySelector(".cg-reactions");
    if (bar && (fresh.dataset.by === me || !document.getElementById("react"))) {
      bar.querySelector("details")?.remove();
      if (!bar.firstElementChild) {
        bar.remove();
      }
    }
    const pressed = find(number(fresh))?.querySelectorAll("[aria-pressed=true]") ?? [];
    for (const { value, name } of pressed) {
      const same = bar?.querySelector(`button[value="${value}"]`);
      same?.setAttribute("aria-pressed", "true");
      same?.setAttribute("name", name);
    }
    return fresh;
  }

  /** Takes away the first ones if there are very many; gives the number of the first that is left. */
  function trim() {
    const all = places();
    if (all.length > MOST) {
      const first = all[all.length - KEPT];
      const day = headingOf(first);
      while (list.firstElementChild !== first) {
        list.firstElementChild.remove();
      }
      list.prepend(headed(day));
      return number(first);
    }
    return all.length > 0 ? number(all[0]) : 1;
  }

  return { set, own, trim, places };
}

function headed(day) {
  const heading = document.createElement("h2");
  heading.className = "cg-lines__day";
  heading.textContent = day;
  return heading;
}

/** The day above a message. */
export function headingOf(place) {
  let one = place;
  while (one && !one.matches(".cg-lines__day")) {
    one = one.previousElementSibling;
  }
  return one?.textContent ?? "";
}
