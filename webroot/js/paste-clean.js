// Takes out of pasted HTML what belongs to the program it comes from, so that what is left says what
// it is: headings, lists, tables. Word says in styles what HTML has elements for. Every function
// changes the document it is given; that is nobody's page.

/** Styles, comments of reviewers, deleted words, pictures, what nobody was to see. */
const GONE = [
  "style, script, meta, link, title, xml, img, svg, picture, video, audio, object, iframe",
  "input, button, select, textarea, del[cite], .MsoCommentReference, a[href*='_msocom']",
  "[data-style*='mso-list:Ignore' i], [data-style*='mso-element:comment' i]",
  "[data-style*='display:none' i], [data-style*='display: none' i], [data-style*='mso-hide:all' i]",
].join(", ");

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** Where a list of Word's stands: its level. */
const LEVEL = /mso-list\s*:\s*\S+\s+level(\d+)/i;

/** How many levels deep lists may be. */
const DEEPEST = 6;

/** What a list of numbers begins with: "3.", "(b)", "iv)". */
const NUMBERED = /^\s*\(?(\d{1,4}|[a-z]{1,4})[.)]/i;

/** Parameters of addresses that only tell who has pressed them. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_eid|mc_cid|msclkid|_hsenc|_hsmi)$/i;

export function clean(page) {
  const root = page.body;
  wordLists(root);
  root.querySelectorAll(GONE).forEach((node) => node.remove());
  headings(root);
  emphasis(root);
  root.querySelectorAll("a").forEach(link);
  root.querySelectorAll("table").forEach(layout);
  joinNeighbours(root);
  return root;
}

function renamed(node, name) {
  const other = node.ownerDocument.createElement(name);
  other.append(...node.childNodes);
  node.replaceWith(other);
  return other;
}

/** Paragraphs that only look like a list become one. */
function wordLists(root) {
  let open = []; // the lists that go on, the outermost first
  for (const line of root.querySelectorAll("[data-style*='mso-list' i]")) {
    const level = LEVEL.exec(line.dataset.style);
    if (!level || !line.matches("p, div, h1, h2, h3, h4, h5, h6")) {
      continue;
    }
    const mark = line.querySelector("[data-style*='mso-list' i]");
    const number = NUMBERED.exec(mark?.textContent ?? "");
    const kind = number ? "OL" : "UL";
    if (open.length === 0 || line.previousElementSibling !== open[0]) {
      open = [];
    }
    const depth = Math.min(Number(level[1]), open.length + 1, DEEPEST);
    open.length = Math.min(open.length, depth);
    if (open.length === depth && open[open.length - 1].tagName !== kind) {
      open.pop();
    }
    if (open.length < depth) {
      const list = root.ownerDocument.createElement(kind);
      if (number && Number(number[1]) > 1) {
        list.setAttribute("start", number[1]);
      }
      const above = open[open.length - 1]?.lastElementChild;
      above ? above.append(list) : line.before(list);
      open.push(list);
    }
    const entry = root.ownerDocument.createElement("li");
    mark?.remove();
    entry.append(...line.childNodes);
    open[open.length - 1].append(entry);
    line.remove();
  }
}

function headings(root) {
  for (const node of root.querySelectorAll("[role=heading]")) {
    renamed(node, `h${Math.min(6, Number(node.getAttribute("aria-level")) || 2)}`);
  }
  for (const node of root.querySelectorAll("p[class*=MsoHeading], p.MsoTitle, p.MsoSubtitle")) {
    const level = /MsoHeading(\d)/.exec(node.className)?.[1] ?? (node.matches(".MsoTitle") ? 1 : 2);
    renamed(node, `h${Math.min(6, level)}`);
  }
  root.querySelectorAll(`:is(${HEADINGS}) :is(b, strong)`).forEach((node) => renamed(node, "span"));
}

/** What is bold or italic by its style; what is neither, whatever its element says. */
function emphasis(root) {
  for (const node of root.querySelectorAll("b, strong, i, em, span")) {
    const style = node.dataset.style ?? "";
    const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1] ?? "";
    const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1] ?? "";
    const plain = node.matches("b, strong") ? /^(normal|400)$/.test(weight) : slant === "normal";
    const bold = weight === "bold" || Number(weight) >= 600;
    if (node.tagName !== "SPAN" && plain) {
      renamed(node, "span");
    } else if (node.tagName === "SPAN" && (bold || slant === "italic") && !node.closest(HEADINGS)) {
      renamed(node, bold ? "strong" : "em");
    }
  }
}

/** Links lead where they say, past what counts who goes there. */
function link(node) {
  let url;
  try {
    url = new URL(node.getAttribute("href") ?? "");
    // Outlook sends every link through a page of its own, which is told whose mail it was in.
    if (url.hostname.endsWith(".safelinks.protection.outlook.com")) {
      url = new URL(url.searchParams.get("url"));
    }
  } catch {
    renamed(node, "span");
    return;
  }
  if (!["http:", "https:", "mailto:"].includes(url.protocol)) {
    renamed(node, "span");
    return;
  }
  const told = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  told.forEach((key) => url.searchParams.delete(key));
  node.setAttribute("href", url.href);
}

/** A table that only places things on a page is none. */
function layout(table) {
  const rows = [...table.rows];
  if (rows.length < 2 || rows.every((row) => row.cells.length < 2) || table.querySelector("table")) {
    rows.flatMap((row) => [...row.cells]).forEach((cell) => renamed(cell, "div"));
    table.querySelectorAll("tr, tbody, thead").forEach((part) => renamed(part, "div"));
    renamed(table, "div");
  }
}

/** Word makes of three bold words three bold elements. */
function joinNeighbours(root) {
  for (const node of [...root.querySelectorAll("b, strong, i, em")]) {
    const before = node.previousSibling;
    if (before?.nodeType === Node.ELEMENT_NODE && before.tagName === node.tagName) {
      before.append(...node.childNodes);
      node.remove();
    }
  }
}
