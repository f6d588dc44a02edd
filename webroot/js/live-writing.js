// What a page has in place of the box changes at once where nobody has begun to write. Else the box
// and its words stay, and the page says above it what has become of it.

/** say: says it aloud. attach: gives scripts to what is new. */
export function writingPart(say, attach) {
  const note = document.createElement("p");
  note.className = "govuk-inset-text cg-live-note";

  function tell(part, { says }) {
    const words = part.querySelector("textarea").value.trim() ? " Your words are still in the box." : "";
    if (note.textContent !== says + words || !note.isConnected) {
      note.textContent = says + words;
      part.querySelector("form.cg-reply").before(note);
      say(says);
    }
  }

  /** whole: whether the page shows all the posts that were counted as read. */
  return (was, now, whole) => {
    const box = was.querySelector("textarea");
    if (was.dataset.print === now.dataset.print) {
      if (note.isConnected) {
        note.remove();
        say("You can write here again.");
      }
      seen(was, now, whole);
      reach(was, now);
    } else if (box && (box.value.trim() !== "" || was.contains(document.activeElement))) {
      tell(was, now.dataset);
    } else {
      was.replaceWith(now);
      attach(now);
    }
  };
}

/** Who answers has read what has come meanwhile. */
function seen(was, now, whole) {
  const [old, fresh] = [was, now].map((part) => part.querySelector("[name=_seen]"));
  if (whole && old && fresh) {
    old.value = fresh.value;
  }
}

/** Whom it reaches is as many as there are today. */
function reach(was, now) {
  const [old, fresh] = [was, now].map((part) => part.querySelector(".cg-audience"));
  if (old && fresh && old.textContent !== fresh.textContent) {
    old.textContent = fresh.textContent;
  }
}
