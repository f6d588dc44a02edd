// Asks the site whom a name may mean, and says below a box how many people its words will tell.
import { statusBelow } from "./type-into.js";

/** What may stand before the sign: as commonground.contributions.mentions.Typed has it. */
export const BEFORE = "(?:^|[\\s(\"'“‘«*_~|—–])";

/** What the site offers for the beginning of a name; null if it cannot be asked. */
export async function ask(form, name) {
  const space = new URL(form.action).pathname.split("/").slice(0, 3).join("/");
  try {
    const answer = await fetch(`${space}/mentions?quiet=1&name=${encodeURIComponent(name)}`);
    const html = answer.ok ? await answer.text() : "";
    return new DOMParser().parseFromString(html, "text/html").querySelector("[role=listbox]");
  } catch {
    return null;
  }
}

/** Says below the box how many people are told by what stands in it, and tells the form so. */
export function teller(form, box) {
  const line = statusBelow(box);
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "_told";
  form.prepend(field);
  let tells = null;

  async function learn() {
    tells = new Map();
    const many = await ask(form, "");
    many?.querySelectorAll("[data-tells]").forEach((option) => {
      tells.set(option.dataset.typed, option.dataset.tells);
    });
    say();
  }

  function say() {
    if (tells === null && box.value.includes("@")) {
      learn();
    }
    const words = [...(tells?.keys() ?? [])].filter((word) =>
      new RegExp(`${BEFORE}${word}(?![\\p{L}\\p{N}])`, "mu").test(box.value),
    );
    const sentence = words.map((word) => `${word}: ${tells.get(word)}`).join(" ");
    field.value = words.join(" ");
    if (line.textContent !== sentence) {
      line.textContent = sentence;
    }
  }
  return say;
}
