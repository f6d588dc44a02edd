// Tells the server that the posts on this page were read, once the page has been looked at for a while.
// Without a script the same form is a button.

/** Milliseconds that a page is looked at before it counts as read. */
const LOOKED_AT = 3000;

export function markRead(form) {
  let timer = 0;
  const send = async () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("_quiet", "1");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (answer.status === 204) {
      form.hidden = true;
      document.removeEventListener("visibilitychange", watch);
    }
  };
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") {
      timer = setTimeout(() => send().catch(() => {}), LOOKED_AT);
    }
  };
  document.addEventListener("visibilitychange", watch);
  watch();
}
