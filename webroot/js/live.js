// Tells a page that what it shows has changed. One socket a page; where none can be had, by asking.
//
//   const stop = listen("thread/42", since, (revision, news, told) => {…}, { ask, lost });
//
// name: what is listened to. since: the revision that the page shows. The call comes when there is
// something after it: with the revision that there is now, or with 0 if the page has to find out
// ("since n" answers either). news: what has happened, for what is sent along; else undefined.
// told: whether the site has said so, to all who listen at the same moment; else the page asks.
// The call may return a promise. One that resolves to a number says which revision the page shows
// now; one that rejects is called again. There is one call at a time for each listener: what is sent
// along meanwhile comes afterwards, in order. After a break it comes if anything was missed.
// ask: whether to call by the clock where no socket can be had (true unless said otherwise).
// lost: called when there is no socket any more. A page may listen to eight names.
//
// Whoever is signed out hears nothing. What may no longer be heard calls once more, with 0, and is
// silent from then on.
import { clock } from "./live-clock.js";
import { wire } from "./live-wire.js";

/** Milliseconds after the page has loaded, so that it is no slower for it; at least so many after a failure. */
const LATER = 1000;
const AGAIN = 5000;

/** What has been sent along and waits for the page; of more than this it is told that it has to ask. */
const MOST = 100;

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
    ears.forEach((ear) => ear.lost());
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

export function listen(name, since, call, { ask = true, lost = () => {} } = {}) {
  const ear = { name, since, call, ask, lost, heard: [], running: null };
  if (document.documentElement.dataset.person) {
    ears.add(ear);
    start();
    if (line.isOpen()) {
      subscribe(ear);
    }
  }
  return () => drop(ear);
}

/** Somebody types there. */
export const typing = (name) => line.send({ typing: name });

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

const named = (name) => [...ears].filter((ear) => ear.name === name);

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
    .filter((ear) => isNew(ear, revision))
    .forEach((ear) => want(ear, revision, news, true));
}

const isNew = (ear, revision) => revision === 0 || ear.since !== revision;

/** Settles once the page has been told; to whether anything was new to it. */
function want(ear, revision, news, told = false) {
  const many = ear.heard.length >= MOST;
  ear.heard = news && !many ? ear.heard : []; // The page asks: for what came before, too.
  ear.heard.push({ revision, news: many ? undefined : news, told });
  ear.running ??= run(ear).finally(() => (ear.running = null));
  return ear.running;
}

async function run(ear) {
  const before = ear.since;
  while (ear.heard.length > 0 && ears.has(ear)) {
    const { revision, news, told } = ear.heard.shift();
    try {
      const reached = await ear.call(revision, news, told);
      ear.since = typeof reached === "number" ? reached : revision || ear.since;
    } catch (e) {
      // A request fails with a TypeError where the site cannot be reached, or the page is being left.
      if (!(e instanceof TypeError)) {
        console.error(e);
      }
      clearTimeout(ear.again);
      ear.again = setTimeout(() => ears.has(ear) && want(ear, 0), AGAIN * (1 + Math.random()));
      return false;
    }
    ear.heard = ear.heard.filter((one) => isNew(ear, one.revision));
  }
  return ear.since !== before;
}
