// A press on a reaction changes what stands below that post, and the page stays where it is. Without
// JavaScript, and where the site cannot be reached, the form is sent as any other.

/** One after the other: what an answer shows has all that was pressed before. */
let presses = Promise.resolve();

export function react(form) {
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.closest(".cg-reactions")) {
      event.preventDefault();
      presses = presses.then(() => press(form, button));
    }
  });
}

async function press(form, button) {
  const fields = new FormData(form);
  fields.set(button.name, button.value);
  fields.set("_quiet", "1");
  let fresh = null;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
    const html = answer.ok ? await answer.text() : "";
    fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".cg-reactions");
  } catch {
    // Offline: the browser says so.
  }
  if (fresh === null) {
    send(form, button);
  } else {
    show(document.adoptNode(fresh));
  }
}

/** In place of what stands there now: another press may have changed it meanwhile. */
function show(fresh) {
  const bar = document.getElementById(fresh.id);
  const focused = [...(bar?.querySelectorAll("button") ?? [])].indexOf(document.activeElement);
  bar?.replaceWith(fresh);
  fresh.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
}

function send(form, button) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = button.name;
  field.value = button.value;
  form.append(field);
  form.submit();
}
