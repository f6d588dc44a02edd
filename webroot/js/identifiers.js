// Before words are posted: asks about what looks like an NHS number and the like, with its place in
// the box. Nothing of it is kept or sent. Without JavaScript the server asks.
import { found } from "./identifiers-found.js";

const WORDS = {
  nhs_number: "This looks like an NHS number",
  birth: "This looks like a date of birth with a postcode",
  phone: "This looks like a phone number",
};

const AROUND = 30;

/** The words around it; each of its own letters and digits is a dot. */
function place(text, { from, to }) {
  const masked = text.slice(from, to).replace(/[\p{L}\p{N}]/gu, "•");
  const around =
    text.slice(Math.max(0, from - AROUND), from) + masked + text.slice(to, to + AROUND);
  return (
    (from > AROUND ? "…" : "") + around.replace(/\s+/g, " ").trim() + (to + AROUND < text.length ? "…" : "")
  );
}

function element(name, classes, text) {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}

function button(text, classes) {
  return element("button", `govuk-button ${classes}`, text);
}

function question(list, sends) {
  const box = element("div", "govuk-inset-text cg-found", "");
  box.id = "found";
  box.tabIndex = -1;
  box.setAttribute("role", "alert");
  box.append(element("h2", "govuk-heading-m", `Before you ${sends ? "send" : "post"}`));
  for (const one of list) {
    const line = element("p", "govuk-body", "");
    line.append(element("strong", "", WORDS[one.what]), ": ", element("bdi", "", place(one.field.value, one)));
    box.append(line);
  }
  box.append(
    element(
      "p",
      "govuk-body",
      `If it is about a person, please take it out. Nothing is ${sends ? "sent" : "posted"} yet, and your words are still in the box.`,
    ),
  );
  return box;
}

/** The fields with words that others read. */
const FIELDS = ["title", "post", "warning", "summary", "message"];

export function identifiers(form) {
  const fields = FIELDS.map((name) => form.elements[name]).filter(Boolean);
  const words = form.querySelector("textarea");
  const sends = Boolean(form.elements.message); // a line of chat; all else is posted
  let asked = 0; // about so many things

  const look = () =>
    fields.flatMap((field) => found(field.value).map((one) => ({ ...one, field })));

  /** What was seen is not what is there now. */
  function forget() {
    asked = 0;
    form.querySelector("input[name=_as_is]")?.remove();
  }

  function ask(list) {
    form.querySelector(".cg-found")?.remove();
    const box = question(list, sends);
    const buttons = element("div", "govuk-button-group", "");
    const change = button("Change it", "");
    const post = button(`${sends ? "Send" : "Post"} as it is`, "govuk-button--secondary");
    change.type = "button";
    post.type = "button";
    change.addEventListener("click", () => {
      const [{ field, from, to }] = list;
      box.remove();
      field.closest("details")?.setAttribute("open", "");
      field.focus();
      field.setSelectionRange(from, to);
    });
    post.addEventListener("click", () => {
      asked = list.length;
      const pressed = sender?.isConnected ? sender : form.querySelector("[type=submit]:not([name])");
      pressed.click(); // Older browsers cannot ask a form to send itself.
    });
    buttons.append(change, post);
    box.append(buttons);
    words.closest(".govuk-form-group").before(box);
    box.focus();
  }

  form.addEventListener("input", forget);
  form.addEventListener("sent", () => {
    forget();
    form.querySelector(".cg-found")?.remove();
  });
  // By Back the page comes as it was left.
  addEventListener("pageshow", forget);
  let sender = null; // the button that was pressed
  form.addEventListener("submit", (event) => {
    const name = event.submitter?.name ?? "";
    const list = name === "_draft" || name === "_as_is" ? [] : look();
    if (list.length > asked) {
      event.preventDefault();
      event.stopImmediatePropagation();
      sender = event.submitter;
      ask(list);
    } else if (asked > 0) {
      const sure = form.querySelector("input[name=_as_is]") ?? document.createElement("input");
      sure.type = "hidden";
      sure.name = "_as_is";
      sure.value = String(asked);
      form.append(sure);
    }
  });
}
