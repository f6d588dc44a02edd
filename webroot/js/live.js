// Tells a page that what it shows has changed. One socket a page; where none can be had, by asking.
//
//   const stop = listen("thread/42", since, (revision, news, told) => {…}, ask);
//
// name: what is listened to. since: the revision that the page shows. The call comes when there is
// something after it: with the revision that there is now, or with 0 if the page has to find out
// ("since n" answers either). news: what has happened, for what is sent along; else undefined.
// told: whether the site has said so, to all who listen at the same moment; else the page asks.
// The call may return a promise. One that resolves to a number says which revision the page shows
// now; one that rejects is called again. There is one call at a time for each listener: what comes
// meanwhile comes once, afterwards. After a break it comes if anything was missed.
// ask: whether to call by the clock where no socket can be had (true unless said otherwise).
// A page may listen to eight names.
//
// Whoever is signed out hears nothing. What may no longer be heard calls once more, with 0, and is
// silent from then on.
import { clock } from "./live-clock.js";
import { wire } from "./live-wire.js";

/** Milliseconds after the page has loaded, so that it is no slower for it; and after a failure. */
const LATER = 1000;
const AGAIN = 5000;

/** How often no socket can be had before the clock takes over. */
const TWICE = 2;

const ears = new Set();
let started = false;

const line = wire({
  /** There is a socket: whatever was missed is heard now. */
  ready() {
    asking.stop();
    ears.forEach(subscribe);
  },
  heard(frame) {
    if ("refused" in frame) {
      named(frame.refused).forEach(last);
    } else {
      for (const [name, news] of Object.entries(frame)) {
        tell(name, news.revision ?? news, news.revision === undefined ? undefined : news);
      }
    }
  },
  /** There is none, after so many tries; for good if they are over. */
  broken(tries, signedOut) {
    if (signedOut) {
      ears.forEach(last);
    } else if (tries >= TWICE) {
      asking.start();
    }
  },
});

const asking = clock(async () => {
  const asked = [...ears].filter((ear) => ear.ask);
  const answers = await Promise.all(asked.map((ear) => want(ear, 0)));
  return answers.includes(true);
});

export function listen(name, since, call, ask = true) {
  const ear = { name, since, call, ask, wanted: null, news: undefined, told: false, running: null };
  if (document.documentElement.dataset.person) {
    ears.add(ear);
    start();
    if (line.isOpen()) {
      subscribe(ear);
    }
  }
  return () => drop(ear);
}

function start() {
  if (started) {
    return;
  }
  started = true;
  if (document.readyState === "complete") {
    setTimeout(line.open, LATER);
  } else {
    addEventListener("load", () => setTimeout(line.open, LATER), { once: true });
  }
}

function named(name) {
  return [...ears].filter((ear) => ear.name === name);
}

function subscribe(ear) {
  line.send({ subscribe: ear.name, since: Math.min(...named(ear.name).map((e) => e.since)) });
}

function drop(ear) {
  if (ears.delete(ear) && named(ear.name).length === 0 && line.isOpen()) {
    line.send({ unsubscribe: ear.name });
  }
  if (ears.size === 0) {
    asking.stop();
  }
}

/** It may not be heard any more: the page finds out once what that means, and is left alone. */
async function last(ear) {
  await want(ear, 0);
  drop(ear);
}

function tell(name, revision, news) {
  named(name)
    .filter((ear) => ear.since !== revision)
    .forEach((ear) => want(ear, revision, news, true));
}

/** Settles once the page has been told; to whether anything was new to it. */
function want(ear, revision, news, told = false) {
  // Two that were sent along cannot be handed over as one: then the page asks.
  ear.news = ear.wanted === null ? news : undefined;
  ear.wanted = revision;
  ear.told = told;
  ear.running ??= run(ear).finally(() => (ear.running = null));
  return ear.running;
}

async function run(ear) {
  const before = ear.since;
  while (ear.wanted !== null && ears.has(ear)) {
    const { wanted, news, told } = ear;
    ear.wanted = null;
    try {
      const reached = await ear.call(wanted, news, told);
      ear.since = typeof reached === "number" ? reached : wanted || ear.since;
    } catch (e) {
      // A request fails with a TypeError where the site cannot be reached, or the page is being left.
      if (!(e instanceof TypeError)) {
        console.error(e);
      }
      setTimeout(() => ears.has(ear) && want(ear, 0), AGAIN);
      return false;
    }
    if (ear.wanted === ear.since) {
      ear.wanted = null;
    }
  }
  return ear.since !== before;
}
