// Writes a cleaned document as Markdown that a person can read and go on with. Only what our posts
// know; what is none of that gives its words.
import { inline, isInline, oneLine, tidy } from "./paste-inline.js";

/** What makes a block of whatever it stands in. */
const WITHIN = "p, div, ul, ol, table, h1, h2, h3, h4, h5, h6";

export function markdown(root) {
  return blocks(root).join("\n\n");
}

/** The blocks inside a node; the words between them are paragraphs. */
function blocks(node) {
  const found = [];
  let line = "";
  const paragraph = () => {
    const text = tidy(line);
    line = "";
    if (text !== "") {
      // A line must not become a heading or a list by how it begins.
      const words = text.replace(/^(#{1,6} |[-+] |>)/gm, "\\$1");
      found.push(words.replace(/^(\d{1,9})([.)] )/gm, "$1\\$2"));
    }
  };
  for (const child of node.childNodes) {
    if (!isInline(child) || child.querySelector?.(WITHIN)) {
      paragraph();
      found.push(...block(child));
    } else {
      line += inline(child);
    }
  }
  paragraph();
  return found;
}

function block(node) {
  switch (node.tagName) {
    case "H1": case "H2": case "H3": case "H4": case "H5": case "H6": {
      const words = oneLine(node);
      return words === "" ? [] : [`${"#".repeat(Number(node.tagName[1]))} ${words}`];
    }
    case "UL": case "OL":
      return list(node);
    case "BLOCKQUOTE":
      return blocks(node).length === 0 ? [] : [prefixed(blocks(node).join("\n\n"), "> ", "> ")];
    case "PRE":
      return ["```\n" + node.textContent.replace(/\n$/, "") + "\n```"];
    case "TABLE":
      return table(node);
    case "HR":
      return ["---"];
    default:
      return blocks(node);
  }
}

function prefixed(text, first, rest) {
  return first + text.split("\n").join(`\n${rest}`).replace(/[ \t]+$/gm, "");
}

/** A list; one that stands in a list without an entry of its own belongs to the entry before. */
function list(node) {
  let number = Number(node.getAttribute("start") ?? 1);
  const lines = [];
  for (const child of node.children) {
    const mark = node.tagName === "OL" ? `${number}. ` : "- ";
    const indent = " ".repeat(mark.length);
    if (child.tagName === "UL" || child.tagName === "OL") {
      lines.push(...list(child).map((inner) => prefixed(inner, indent, indent)));
      continue;
    }
    const inner = blocks(child);
    if (inner.length > 0) {
      const loose = inner.some((one, n) => n > 0 && !/^(- |\d+\. )/.test(one));
      lines.push(prefixed(inner.join(loose ? "\n\n" : "\n"), mark, indent));
      number++;
    }
  }
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** The first row is the heading: our tables have one. */
function table(node) {
  const rows = [...node.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      oneLine(cell).replaceAll("|", "\\|"),
      ...Array(Math.max(0, Math.min(cell.colSpan, 20) - 1)).fill(""),
    ]),
  );
  const wide = Math.max(0, ...rows.map((row) => row.length));
  if (wide === 0) {
    return [];
  }
  const line = (cells) => `| ${[...cells, ...Array(wide - cells.length).fill("")].join(" | ")} |`;
  return [[line(rows[0]), line(Array(wide).fill("---")), ...rows.slice(1).map(line)].join("\n")];
}
