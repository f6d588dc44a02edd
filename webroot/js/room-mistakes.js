// Shows above the box why a message was not sent, in the words of the page that the site answered
// with. What was typed stays in the box.
import { answers } from "./room-answers.js";

const NOT_KEPT =
  "The site cannot be reached just now, and this device keeps nothing for it. Your words are still in the box: send them again later.";

export function clear(form) {
  const part = form.parentElement;
  part.querySelectorAll(".govuk-error-summary, .cg-asked, .cg-found").forEach((one) => one.remove());
  form.querySelector(".govuk-error-message")?.remove();
  form.querySelector(".govuk-form-group--error")?.classList.remove("govuk-form-group--error");
  form.querySelector("textarea").classList.remove("govuk-textarea--error");
}

/** page: what the site answered; null if it did not, and nothing can be kept. */
export function mistakes(form, page) {
  clear(form);
  const summary = page?.querySelector(".govuk-error-summary");
  const theirs = page?.querySelector("main form.cg-say");
  const message = theirs?.querySelector(".govuk-error-message");
  const found = theirs?.querySelector(".cg-found");
  const box = form.querySelector("textarea");
  if (message) {
    box.before(document.adoptNode(message));
    box.classList.add("govuk-textarea--error");
    box.closest(".govuk-form-group").classList.add("govuk-form-group--error");
  }
  if (found) {
    box.closest(".govuk-form-group").before(document.adoptNode(found));
  }
  if (theirs) {
    // What it answers may have been taken away.
    answers(form, theirs.elements._parent?.value ?? null);
  }
  const words = summary ? document.adoptNode(summary) : plain(page);
  words.tabIndex = -1;
  form.before(words);
  words.focus();
}

/** The site answered with a page about something else: that it is not done, and why. */
function plain(page) {
  const words = document.createElement("div");
  words.className = "govuk-error-summary";
  words.setAttribute("role", "alert");
  const heading = words.appendChild(document.createElement("h2"));
  heading.className = "govuk-error-summary__title";
  heading.textContent = "Your message is not sent";
  const why = words.appendChild(document.createElement("p"));
  why.className = "govuk-body";
  why.textContent =
    page === null
      ? NOT_KEPT
      : `${page.querySelector("main .govuk-body-l, main .govuk-body")?.textContent ?? ""} Your words are still in the box.`;
  return words;
}

/** The site asks whom the words mean: its questions stand above the box, with the words in them. */
export function askAbove(form, page) {
  const asks = page.querySelector("main form [name=_asked]")?.closest("form");
  if (!asks) {
    return false;
  }
  clear(form);
  const part = document.createElement("section");
  part.className = "cg-asked";
  part.tabIndex = -1;
  part.setAttribute("aria-label", page.querySelector("h1").textContent);
  const heading = part.appendChild(document.createElement("h3"));
  heading.className = "govuk-heading-m";
  heading.textContent = page.querySelector("h1").textContent;
  asks.querySelectorAll("[name=_quiet]").forEach((field) => field.remove());
  part.append(document.adoptNode(asks));
  form.before(part);
  part.focus();
  return true;
}
