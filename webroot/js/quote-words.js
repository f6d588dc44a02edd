// Offers to quote the words that somebody has selected in a post of the page: the line that stands
// for the quote goes into the box. Without JavaScript "Quote post 14" quotes the whole post.
import { statusBelow, typeInto } from "./type-into.js";

/** Milliseconds: pressing the button may end the selection before the press is heard. */
const LINGER = 250;

/** What is counted: as commonground.discussions.writing.Excerpt has it. */
const letters = (text) => text.replace(/[\u0000-\u0020\u00a0]/g, "").length;

/** The part of the selection that lies in the words of one post; null if there is none. */
function selected() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0).cloneRange();
  const from = range.startContainer;
  const post = (from.nodeType === Node.TEXT_NODE ? from.parentElement : from).closest("[data-quote]");
  const prose = post?.querySelector(".cg-prose");
  if (!prose?.contains(from)) {
    return null;
  }
  // Three clicks select up to the beginning of what comes after the words.
  if (!prose.contains(range.endContainer)) {
    range.setEnd(prose, prose.childNodes.length);
  }
  return { post, prose, range };
}

/** What its writer typed: not the words of others; an address, where its title is shown; a mention. */
const NAMED = ".cg-place, [data-typed]";

function typed(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.parentElement.closest(NAMED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  }
  if (node.matches(".cg-quote")) {
    return NodeFilter.FILTER_REJECT;
  }
  return node.matches(NAMED) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
}

/** The line that stands for the selected words; "" if none are selected. */
function line({ post, prose, range }) {
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, typed);
  let before = 0;
  let inside = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE;
    const words = isText ? node.data : (node.dataset.typed ?? node.getAttribute("href"));
    const touched = range.intersectsNode(node);
    if (!touched && range.comparePoint(node, 0) > 0) {
      break;
    }
    const start = isText && node === range.startContainer ? range.startOffset : 0;
    const end = isText && node === range.endContainer ? range.endOffset : words.length;
    before += letters(touched ? words.slice(0, start) : words);
    inside += touched ? letters(words.slice(start, end)) : 0;
  }
  return inside === 0
    ? ""
    : post.dataset.quote.replace("]", `, characters ${before + 1} to ${before + inside}]`);
}

function offer() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary cg-quote-offer";
  button.hidden = true;
  // The press must not end the selection.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  return button;
}

/** Below the last selected line, and first after the post for the keyboard. */
function place(button, { prose, range }, number) {
  button.textContent = `Quote these words of post ${number}`;
  button.hidden = false;
  if (button.previousElementSibling !== prose) {
    prose.after(button);
  }
  const around = button.offsetParent.getBoundingClientRect();
  const last = [...range.getClientRects()].pop() ?? prose.getBoundingClientRect();
  const left = Math.min(last.left - around.left, around.width - button.offsetWidth - 8);
  button.style.top = `${last.bottom - around.top + 8}px`;
  button.style.left = `${Math.max(8, left)}px`;
}

export function quoteWords(form) {
  const box = form.querySelector("textarea");
  const status = statusBelow(box);
  const button = offer();
  let quote = "";
  let leaving = 0;

  document.addEventListener("selectionchange", () => {
    // Another box may have taken its place.
    const found = form.isConnected && selected();
    const words = found ? line(found) : "";
    clearTimeout(leaving);
    if (words === "") {
      leaving = setTimeout(() => (button.hidden = button !== document.activeElement), LINGER);
    } else {
      quote = words;
      place(button, found, /\d+/.exec(words)[0]);
    }
  });
  button.addEventListener("blur", () => (button.hidden = true));
  button.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      button.hidden = true;
      box.focus();
    }
  });
  button.addEventListener("click", () => {
    clearTimeout(leaving);
    const number = /\d+/.exec(quote)[0];
    const words = box.value.trimEnd();
    getSelection().removeAllRanges();
    box.focus();
    box.setSelectionRange(words.length, box.value.length);
    typeInto(box, `${words === "" ? "" : "\n\n"}${quote}\n\n`);
    button.hidden = true;
    box.scrollIntoView({ block: "center" });
    status.textContent = `The words of post ${number} are quoted in your post.`;
  });
}
