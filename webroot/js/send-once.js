// A second press of the same button within a few seconds is ignored. The button is never disabled: a
// disabled button loses the focus and tells nobody why.

/** Milliseconds; longer than a double click, shorter than the wait after which people try again. */
const PAUSE = 4000;

export function sendOnce(form) {
  let sent = 0;
  form.addEventListener("submit", (event) => {
    if (event.timeStamp - sent < PAUSE && sent > 0) {
      event.preventDefault();
    } else {
      sent = event.timeStamp;
    }
  });
  // Brought back by the Back button, the form may be sent at once.
  window.addEventListener("pageshow", () => (sent = 0));
}
