// Marks a discussion as read when its last post on the page has been seen for a moment, so that
// nobody needs to press the button. Without JavaScript the button does it.

/** Milliseconds that the last post must stay in sight: scrolling past it is not reading. */
const GLANCE = 1500;

export function markRead(form) {
  const last = document.querySelector(".cg-thread > :last-child");
  if (!last) {
    return;
  }
  let waiting = 0;
  const watch = new IntersectionObserver(([post]) => {
    clearTimeout(waiting);
    // Another form has taken its place, since more was written.
    if (!form.isConnected) {
      watch.disconnect();
    } else if (post.isIntersecting) {
      waiting = setTimeout(() => send(form, watch), GLANCE);
    }
  });
  watch.observe(last);
}

async function send(form, watch) {
  watch.disconnect();
  if (!form.isConnected) {
    return;
  }
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set("_quiet", "1");
    const answer = await fetch(form.action, { method: "POST", body });
    // The focus is never taken away from somebody who has come to the button.
    form.hidden = answer.ok && !form.contains(document.activeElement);
  } catch {
    // Offline: the button is still there.
  }
}
