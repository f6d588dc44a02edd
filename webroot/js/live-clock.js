// Where no socket can be had (a hospital's proxy lets none through), pages ask now and then.

/** Milliseconds: while things happen, and when nothing does or nobody looks. */
const OFTEN = 3000;
const SELDOM = 30_000;
const SLOWER = 1.5;

/**
 * ask: asks for all listeners, and settles to whether there was anything new.
 */
export function clock(ask) {
  let timer = 0;
  let pause = OFTEN;
  let running = false;

  async function tick() {
    const isNew = await ask();
    pause = isNew ? OFTEN : Math.min(SELDOM, pause * SLOWER);
    next();
  }

  function next() {
    clearTimeout(timer);
    if (running) {
      timer = setTimeout(tick, document.hidden ? SELDOM : pause);
    }
  }

  document.addEventListener("visibilitychange", () => {
    if (running && !document.hidden) {
      pause = OFTEN;
      next();
    }
  });

  return {
    start() {
      if (!running) {
        running = true;
        pause = OFTEN;
        clearTimeout(timer);
        tick();
      }
    },
    stop() {
      running = false;
      clearTimeout(timer);
    },
  };
}
