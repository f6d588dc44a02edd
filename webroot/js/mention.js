// Offers people, and words for many, while somebody types @ and the beginning of a name. Without
// JavaScript the name is typed, and the site asks where it is not clear.
import { BEFORE, ask, teller } from "./mention-tell.js";
import { statusBelow, typeInto } from "./type-into.js";

/** Milliseconds after the last key. */
const PAUSE = 150;

/** The sign and up to three words, up to the caret. */
const BEGUN = new RegExp(`${BEFORE}@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*(?: [\\p{L}\\p{M}\\p{N}'’-]*){0,2})$`, "u");

let lists = 0;

export function mention(form) {
  const box = form.querySelector("textarea");
  const say = teller(form, box);
  const ear = statusBelow(box);
  ear.className = "govuk-visually-hidden";
  let list = null;
  let active = -1;
  let timer = 0;
  let asked = "";
  let none = ""; // nobody is called so, nor anything longer

  const options = () => [...list.children];
  const begun = () =>
    box.selectionStart === box.selectionEnd
      ? (BEGUN.exec(box.value.slice(0, box.selectionStart))?.[1] ?? "")
      : "";

  function close() {
    clearTimeout(timer);
    asked = "";
    list?.remove();
    list = null;
    box.removeAttribute("aria-controls");
    box.removeAttribute("aria-activedescendant");
  }

  function open(fresh, name) {
    close();
    list = document.adoptNode(fresh);
    list.id = `mentions-${++lists}`;
    options().forEach((option) => (option.id = `${list.id}-${option.id}`));
    active = -1;
    box.after(list);
    box.setAttribute("aria-controls", list.id);
    // The press must not take the focus from the box.
    for (const press of ["pointerdown", "mousedown"]) {
      list.addEventListener(press, (event) => event.preventDefault());
    }
    list.addEventListener("click", (event) => choose(event.target.closest("[role=option]"), name));
    ear.textContent = `${options().length} found. Choose with the arrow keys and Enter.`;
  }

  async function look() {
    const name = begun();
    if (name === "" || (none !== "" && name.startsWith(none))) {
      close();
      return;
    }
    asked = name;
    const fresh = await ask(form, name);
    if (asked !== name || begun() !== name) {
      return;
    }
    none = fresh && fresh.children.length === 0 ? name : "";
    if (fresh?.children.length > 0) {
      open(fresh, name);
    } else {
      close();
    }
  }

  function move(by) {
    const all = options();
    active = (active + by + all.length) % all.length;
    all.forEach((option, n) => option.setAttribute("aria-selected", String(n === active)));
    box.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function choose(option, name) {
    if (option) {
      const end = box.selectionStart;
      box.setSelectionRange(end - name.length - 1, end);
      typeInto(box, `${option.dataset.typed} `);
      close();
    }
  }

  box.setAttribute("aria-autocomplete", "list");
  box.addEventListener("input", (event) => {
    say();
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(look, PAUSE);
    }
  });
  box.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: active < 0 ? 0 : -1 }[event.key];
    if (list && by !== undefined) {
      event.preventDefault();
      move(by);
    } else if (list && event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(options()[active], begun());
    } else if (list && event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  box.addEventListener("blur", close);
  say();
}
