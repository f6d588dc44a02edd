// The words inside a paragraph, a heading or a cell, as Markdown.

const BLOCKS =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|CENTER|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|UL)$/;

const MARKS = { B: "**", STRONG: "**", I: "*", EM: "*", S: "~~", STRIKE: "~~", DEL: "~~" };

export function isInline(node) {
  return node.nodeType !== Node.ELEMENT_NODE || !BLOCKS.test(node.tagName);
}

/** The words of all nodes; what is a block stands apart by a blank. */
function all(nodes) {
  return [...nodes].map((node) => (isInline(node) ? "" : " ") + inline(node)).join("");
}

export function oneLine(node) {
  return tidy(all(node.childNodes)).replace(/\s*\n\s*/g, " ");
}

export function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return escaped(node.data.replace(/[\s\u00a0]+/g, " "));
  }
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return "";
  }
  if (node.tagName === "BR") {
    return "\n";
  }
  if (node.tagName === "CODE") {
    return `\`${node.textContent.replaceAll("`", "'")}\``;
  }
  const words = all(node.childNodes);
  if (node.tagName === "A") {
    return link(node.getAttribute("href"), words);
  }
  return node.tagName in MARKS ? withMarks(words, MARKS[node.tagName]) : words;
}

/** Marks stand close to the words, and on each line of their own. */
function withMarks(words, mark) {
  return words.replace(/[^\n]+/g, (line) => {
    const [, before, inner, after] = /^(\s*)(.*?)(\s*)$/.exec(line);
    const marked = inner.startsWith(mark) && (mark !== "*" || !inner.startsWith("**"));
    return inner === "" || marked ? line : before + mark + inner + mark + after;
  });
}

function link(href, words) {
  const text = words.trim();
  const address = href.replace(/^mailto:/, "");
  if (text === "") {
    return "";
  }
  const same = [address, address.replace(/\/$/, "")].includes(text.replaceAll("\\", ""));
  const target = href.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return same ? address : `[${text.replace(/\n/g, " ")}](${target})`;
}

/** Signs that would mean something; most of what people type means nothing. */
function escaped(text) {
  return text.replace(/[*`_]|~~|\\(?=[^\w\s])|](?=\()/g, (sign, at) => {
    const around = [text[at - 1] ?? " ", text[at + sign.length] ?? " "];
    const alone = around.every((other) => other === " ");
    const inWord = sign === "_" && around.every((other) => /[\p{L}\p{N}]/u.test(other));
    return alone || inWord ? sign : `\\${sign}`;
  });
}

/** Without blanks at the ends of lines, and without blank lines. */
export function tidy(words) {
  return words.replace(/[ \t]+/g, " ").replace(/\s*\n\s*/g, "\n").trim();
}
