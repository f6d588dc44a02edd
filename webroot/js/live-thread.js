// Keeps a page of a discussion up to date. It says what it has, the server answers what is different:
// the same parts that a page has that is opened now.
import { listen } from "./live.js";
import { newsBelow } from "./live-news.js";
import { keepPlace } from "./live-place.js";
import { put } from "./live-put.js";
import { writingPart } from "./live-writing.js";

const part = (name) => document.querySelector(`[data-part="${name}"]`);

/** What counts as read goes along only with all the posts that it counts. */
const READING = ["news", "reading"];

/** Milliseconds over which those who are told at the same moment ask. */
const SPREAD = 300;

export function liveThread(list, attach) {
  if (!document.documentElement.dataset.person) {
    return;
  }
  const now = list.dataset;
  const thread = now.live;
  const query = new URLSearchParams(now.query);
  const inTime = !query.has("view");
  const news = newsBelow(list);
  const writing = writingPart(news.say, attach);
  const page = thread + now.query;
  let last = Number(now.last); // of the posts that the page knows of
  let count = Number(now.count);

  const stop = listen(`thread/${now.thread}`, Number(now.revision), async () => {
    // Everybody who reads it is told at once.
    await new Promise((go) => setTimeout(go, Math.random() * SPREAD));
    const answer = await fetch(address(), { redirect: "manual" });
    if (answer.ok && answer.status !== 204) {
      const html = new DOMParser().parseFromString(await answer.text(), "text/html");
      keepPlace(() => take(document.adoptNode(html.body)));
    } else if (answer.status >= 500 || answer.status === 429) {
      throw new Error(`${answer.status} for what is new`);
    } else if (!answer.ok) {
      // It was moved, or is no longer there for this reader.
      stop();
      news.refresh(page);
    }
    return Number(now.revision);
  });

  function address() {
    const asked = new URLSearchParams(query);
    asked.set("standing", now.standing);
    asked.set("have", [...list.children].map((post) => post.dataset.print).join("-"));
    return `${thread}/since/${now.revision}?${asked}`;
  }

  function take(fresh) {
    const other = fresh.querySelector(".cg-thread");
    const numbers = other.dataset.posts.split(" ").filter(Boolean);
    const came = posts(numbers, [...other.children]);
    const shown = [...list.children].map((post) => post.dataset.part);
    const whole = numbers.every((number) => shown.includes(number));
    parts(fresh, whole);
    Object.assign(now, {
      revision: other.dataset.revision,
      standing: other.dataset.standing,
    });
    elsewhere(came.length, other.dataset);
    if (!isInOrder(shown, numbers)) {
      news.refresh(page);
    }
    news.came(came.filter(isNew));
  }

  /** Changes those that are there, and adds those that come after them; gives the latter. */
  function posts(numbers, fresh) {
    const came = [];
    for (const post of fresh) {
      const was = [...list.children].find((one) => one.dataset.part === post.dataset.part);
      if (was) {
        put(was, post).forEach(attach);
      } else if (inTime && Number(post.dataset.part) > Number(list.lastElementChild?.dataset.part ?? 0)) {
        list.append(post);
        attach(post);
        came.push(post);
      }
    }
    return came;
  }

  /** Whether those that are shown stand as they would on a page that is opened now. */
  function isInOrder(shown, numbers) {
    const both = numbers.filter((number) => shown.includes(number));
    const kept = shown.filter((number) => both.includes(number));
    return both.join() === kept.join() && (!inTime || shown.join() === numbers.join());
  }

  /** One's own posts are no news; to who is no member, everything is. */
  function isNew(post) {
    return post.matches(".cg-thread__item--new") || !document.getElementById("mark-unread");
  }

  function parts(fresh, whole) {
    const title = document.querySelector("h1").textContent;
    for (const one of fresh.querySelectorAll("div[data-part]")) {
      const { part: name, print } = one.dataset;
      const was = part(name);
      if (name === "writing") {
        writing(was, one, whole);
      } else if (was.dataset.print !== print && (whole || !READING.includes(name))) {
        put(was, one).forEach(attach);
      }
    }
    document.title = document.title.replace(title, document.querySelector("h1").textContent);
  }

  function elsewhere(came, { last: newest, count: all }) {
    count += came;
    last = Math.max(last, ...[...list.children].map((post) => Number(post.dataset.part)));
    const more = Number(all) - count;
    // Some between may not be for this reader.
    const first = Number(newest) - last === more ? last + 1 : newest;
    news.elsewhere(Math.max(0, more), `${thread}/posts/${first}${inTime ? "" : "?view=replies"}`);
  }
}
