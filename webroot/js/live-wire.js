// The page's one socket, opened again whenever it breaks: soon at first, then ever more seldom, and
// never at the same moment as everybody else's.

/** Milliseconds. */
const SOON = 1000;
const SPREAD = 2000; // after the first break
const CROWD = 9000; // after a node has sent everybody away
const MOST = 60_000;
const PATIENCE = 10_000; // until the server must have said hello
const STEADY = 10_000; // open for so long: the break is the first one

/** What the server closes with. */
const IDLE = 4000;
const SIGNED_OUT = 4001;
const MISBEHAVED = 1008;
const GOING_AWAY = 1001;
const RESTARTED = 1012;

/**
 * ready: may send now. heard: gets each frame. broken: there is no socket, after so many tries in a
 * row; and whether that is because the person has signed out.
 */
export function wire({ ready, heard, broken }) {
  let socket = null;
  let since = 0; // when the server said hello; 0 if it has not
  let tries = 0;
  let timer = 0;
  let over = false;

  function open() {
    clearTimeout(timer);
    if (over || socket !== null) {
      return;
    }
    try {
      socket = new WebSocket(location.origin.replace(/^http/, "ws") + "/live");
    } catch {
      closed({ code: 0 });
      return;
    }
    const mine = socket;
    const patience = setTimeout(() => mine === socket && since === 0 && leave(), PATIENCE);
    mine.onmessage = ({ data }) => mine === socket && frame(JSON.parse(data));
    mine.onclose = (event) => {
      clearTimeout(patience);
      if (mine === socket) {
        closed(event);
      }
    };
  }

  function frame(said) {
    if ("hello" in said) {
      since = Date.now();
      ready();
    } else {
      heard(said);
    }
  }

  /** A proxy may never say that it has closed: that is not waited for. */
  function leave() {
    const old = socket;
    closed({ code: 0 });
    old.close();
  }

  function closed({ code }) {
    tries = since > 0 && Date.now() - since > STEADY ? 1 : tries + 1;
    socket = null;
    since = 0;
    over = code === SIGNED_OUT || code === MISBEHAVED;
    broken(over ? Infinity : tries, code === SIGNED_OUT);
    if (!over && !(code === IDLE && document.hidden)) {
      timer = setTimeout(open, pause(code));
    }
  }

  function pause(code) {
    const spread = code === GOING_AWAY || code === RESTARTED ? CROWD : SPREAD;
    return SOON + Math.random() * Math.min(MOST - SOON, spread * 2 ** (tries - 1));
  }

  function now() {
    if (tries > 0 && !document.hidden) {
      open();
    }
  }

  addEventListener("online", now);
  document.addEventListener("visibilitychange", now);
  // A page with an open socket is not kept for Back.
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    if (socket !== null) {
      leave();
      clearTimeout(timer);
    }
  });
  addEventListener("pageshow", (event) => event.persisted && open());

  return {
    open,
    isOpen: () => since > 0,
    send: (said) => since > 0 && socket.send(JSON.stringify(said)),
  };
}
