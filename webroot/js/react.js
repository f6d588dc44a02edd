// A press on a reaction changes what stands below that post, and the page stays where it is. Without
// JavaScript, and where the site cannot be reached, the form is sent as any other.

export function react(form) {
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    const bar = button?.closest(".cg-reactions");
    if (bar) {
      event.preventDefault();
      press(form, bar, button);
    }
  });
}

async function press(form, bar, button) {
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
    return;
  }
  const place = [...bar.querySelectorAll("button")].indexOf(button);
  const focused = button === document.activeElement;
  bar.replaceWith(document.adoptNode(fresh));
  if (focused) {
    fresh.querySelectorAll("button")[place]?.focus({ preventScroll: true });
  }
}

function send(form, button) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = button.name;
  field.value = button.value;
  form.append(field);
  form.submit();
}
