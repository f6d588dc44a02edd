// Keeps a page of a room up to date. What happens is sent along, the same for everybody; what is not
// understood from that, or was missed, is asked for.
import { listen } from "./live.js";
import { writingPart } from "./live-writing.js";
import { parsed } from "./message-post.js";
import { me } from "./page-token.js";
import { roomEar } from "./room-ear.js";
import { follow } from "./room-follow.js";
import { roomHere } from "./room-here.js";
import { roomKeyboard } from "./room-keyboard.js";
import { linesOf, headingOf } from "./room-lines.js";
import { roomParts } from "./room-parts.js";
import { roomReading } from "./room-reading.js";
import { shown } from "./room-shown.js";
import { roomWaiting } from "./room-waiting.js";

/** All who are told at once that the room is another ask how it is within two seconds, not at once. */
const spread = () => new Promise((go) => setTimeout(go, Math.random() * 2000));

export function room(list, attach) {
  if (!me()) {
    return;
  }
  const now = list.dataset;
  const lines = linesOf(list, attach, me());
  const ear = roomEar(list.nextElementSibling, me(), () => now.called.split(" ").filter(Boolean));
  const view = follow(list);
  const writing = writingPart(ear.say, attach);
  const read = roomReading(list, view.seesEnd);
  const before = Number(now.all); // when the page was made
  roomKeyboard();
  roomHere(list);
  list.setAttribute("aria-live", "off"); // the ear says what is new, in one

  const stop = listen(`room/${now.room}`, Number(now.revision), async (revision, news, told) => {
    if (!news || (isNew(news) && !takes(news))) {
      await (told && news?.state !== now.state ? spread() : null);
      await ask();
    } else if (isNew(news)) {
      push(news);
    }
    return Number(now.revision);
  });
  const box = document.querySelector("[data-part=writing]");
  roomWaiting(box, `${now.live}/messages`, { say: ear.say, took: take });
  // Sending answers with what has changed, too.
  list.addEventListener("answer", ({ detail }) => {
    take(detail);
    const own = lines.places().reverse().find((place) => place.dataset.by === me());
    view.reveal(own);
    ear.say(`Sent as message ${own?.dataset.number ?? now.all}.`);
  });

  /** Whether the page has something of it to learn, and can. */
  const isNew = (news) => news.revision > Number(now.revision) && (!view.isOld() || view.isAtEnd());

  /** Whether it begins where the page ends, and looks to this reader as to everybody. */
  function takes({ after, state, lines: sent }) {
    const muted = now.muted.split(" ");
    return (
      "plain" in now &&
      after <= Number(now.revision) &&
      state === now.state &&
      !sent.some(({ by }) => muted.includes(String(by)))
    );
  }

  function push(news) {
    const fresh = news.lines.map(({ html, day }) => ({
      place: lines.own(document.adoptNode(parsed(html).body.firstElementChild)),
      day,
    }));
    change(fresh, { revision: news.revision, all: news.all }, Number(now.last));
  }

  async function ask() {
    const answer = await fetch(`${now.live}/since/${now.revision}?${shown(list)}`, { redirect: "manual" });
    if (answer.ok && answer.status !== 204) {
      take(parsed(await answer.text()));
    } else if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`${answer.status} for what is new`);
    } else if (!answer.ok) {
      stop(); // It is no longer there for this reader.
      view.refresh(location.href.replace(/#.*/, ""));
    }
  }

  /** What the server answers: the page as it is now, less what has not changed. */
  function take(page) {
    const other = page.querySelector(".cg-lines");
    const { revision, state, standing, all, muted, called } = other.dataset;
    if (Number(revision) < Number(now.revision)) {
      return; // It was overtaken.
    }
    const fresh = [...other.querySelectorAll(":scope > [data-number]")].map((place) => ({ place, day: headingOf(place) }));
    const whole = "whole" in other.dataset;
    if (whole && !view.isAtEnd()) {
      view.refresh(page.querySelector("[data-part=where] a").getAttribute("href"));
      return;
    }
    const seen = Number(now.last);
    if (whole) {
      view.refresh("");
      now.first = other.dataset.first;
    }
    list.className = other.className;
    list.toggleAttribute("data-sight", "sight" in other.dataset);
    list.toggleAttribute("data-plain", "plain" in other.dataset);
    const parts = () => roomParts(page, writing, "sight" in now).forEach(attach);
    change(fresh, { revision, all, state, standing, muted, called }, seen, whole, parts);
  }

  function change(fresh, to, seen, whole = false, parts = () => {}) {
    const came = [];
    view.change(() => {
      if (whole) {
        list.replaceChildren();
      }
      for (const { place, day } of fresh) {
        const number = Number(place.dataset.number);
        if (number >= Number(now.first) && ("end" in now || number <= Number(now.last))) {
          const added = lines.set(document.adoptNode(place), day);
          came.push(...(added && number > seen ? [added] : []));
        }
      }
      parts();
      Object.assign(now, to);
      counted();
    });
    const others = came.filter((place) => place.dataset.by !== me());
    view.came(others);
    ear.came(others.filter((place) => !place.querySelector(".cg-muted")));
    read();
  }

  /** What the page says of which messages these are. */
  function counted() {
    if (!("end" in now)) {
      view.elsewhere(Number(now.all) - before, now.live);
      return;
    }
    now.last = now.all;
    if (view.isAtEnd()) {
      now.first = lines.trim();
    }
    const range = document.querySelector(".cg-range");
    range.textContent = Number(now.first) > 1 ? `Messages ${now.first} to ${now.last} of ${now.all}. ` : "";
    document.querySelector("[data-part=empty]").hidden = Number(now.all) > 0;
  }
}
