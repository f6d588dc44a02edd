// Words pasted from Word, Outlook or a web page keep their headings, bold, lists, links and tables,
// as Markdown. What does that is fetched when somebody first pastes such words. Pasting plainly
// (Ctrl+Shift+V) and words without any of this are left to the browser.
import { statusBelow, typeInto } from "./type-into.js";

/** Characters of HTML; longer ones are pasted plainly: a browser would stand still. */
const MOST = 2_000_000;

/** What would be lost in a plain paste. */
const WORTH_KEEPING = [
  "h1, h2, h3, h4, h5, h6, b, strong, i, em, s, del, ul, ol, table, blockquote, pre, a[href^=http]",
  "p[data-style*='mso-list' i], [class*=MsoHeading], .MsoTitle, [role=heading]",
  "span[data-style*='font-weight' i], span[data-style*='italic' i]",
].join(", ");

/** In a document of its own: nothing of it is fetched, and nothing runs. */
function parsed(html) {
  // Styles are read, never used: our pages allow none, and a browser would complain of each.
  const read = html
    .replace(/<style\b[^]*?<\/style\s*>/gi, "")
    .replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
  return new DOMParser().parseFromString(read, "text/html");
}

export function paste(form) {
  const box = form.querySelector("textarea");
  const status = statusBelow(box);
  let plainly = false;

  box.addEventListener("keydown", (event) => {
    plainly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "v";
  });
  box.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    status.textContent = "";
    if (plainly || html === "" || html.length > MOST) {
      return;
    }
    const page = parsed(html);
    if (page.querySelector(WORTH_KEEPING)) {
      event.preventDefault();
      convert(box, page, event.clipboardData.getData("text/plain"), status);
    }
  });
}

async function convert(box, page, plain, status) {
  let words = plain;
  try {
    const { clean } = await import("./paste-clean.js");
    const { markdown } = await import("./paste-markdown.js");
    words = markdown(clean(page)) || plain;
    status.textContent = "Pasted with headings, bold words, lists, links and tables. You can undo it.";
  } catch {
    status.textContent = "Pasted without headings and lists. You can undo it.";
  }
  typeInto(box, words);
}
