// What a form says of its draft: a line below the box, words for the ear, and other words for the
// same box that were saved in another window.

/** What is said where the server says nothing. */
const TROUBLE = {
  offline: "Not saved on the site yet: there is no connection.",
  late: "Not saved on the site yet.",
  long: "Not saved on the site: this is too long to be saved there. Send it in parts.",
  "signed-out":
    "Not saved on the site: you have been signed out. Sign in again in another window, or press the button below: you can sign in then.",
  foreign: "Not saved: somebody else has signed in on this device.",
};
const HERE = " Your words are kept on this device.";

/**
 * @param settle is called before a press below the box leaves the page; gives a promise
 */
export function below(form, settle) {
  const line = form.querySelector(".cg-draft-says");
  const ear = document.createElement("p");
  line.after(ear);
  ear.className = "govuk-visually-hidden";
  ear.setAttribute("role", "status");
  let mood = "";

  /** The eye is told each time, the ear only when it goes well again or no longer. */
  function say(words, other) {
    line.textContent = words;
    if (mood !== other) {
      mood = other;
      ear.textContent = other === "well" ? "Your words are saved while you write." : words;
    }
  }

  function first(event, go) {
    event.preventDefault();
    settle().then(go);
  }

  /** A press that leaves this page waits until the server has what is in the box. */
  function watch(others) {
    others.addEventListener("submit", (event) => first(event, () => event.target.submit()));
    others.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link) {
        first(event, () => location.assign(link.href));
      }
    });
  }
  watch(form.nextElementSibling);

  return {
    saved: (words) => say(words, "well"),
    refused: (words) => say(words, words),
    trouble: (state, isHere) =>
      say(TROUBLE[state] + (isHere && state !== "foreign" ? HERE : ""), state),

    /** Says once more for the ear what stands there, to somebody who has pressed "Save draft". */
    aloud() {
      ear.textContent = "";
      requestAnimationFrame(() => (ear.textContent = line.textContent));
    },

    /** Puts what the server shows in place of what is shown, unless somebody is in it. */
    others(fresh) {
      const shown = form.nextElementSibling;
      if (shown.innerHTML === fresh.innerHTML || shown.contains(document.activeElement)) {
        return;
      }
      shown.replaceWith(document.adoptNode(fresh));
      watch(fresh);
      const heading = fresh.querySelector("h2");
      if (heading) {
        ear.textContent = `${heading.textContent}. Both texts are below the box.`;
      }
    },
  };
}

/** Calls when somebody puts away the draft that a box began with. */
export function discarded(form, act) {
  const begun = form.previousElementSibling;
  if (begun?.matches("form.cg-draft")) {
    begun.addEventListener("submit", () => {
      act();
      begun.append(form.elements._page.cloneNode());
    });
  }
}
