// Reads a file of the reader's own into the box that data-box names. Nothing is sent: the box is.

/** Bytes; ten times what the box takes. */
const MOST = 400_000;

/** What spreadsheets save: UTF-8, or what Windows in the west of Europe has always written. */
function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function readFile(part) {
  const box = document.getElementById(part.dataset.box);
  const chooser = part.querySelector("input[type=file]");
  const status = part.querySelector("[role=status]");
  chooser.addEventListener("change", async () => {
    const file = chooser.files[0];
    if (!file) {
      return;
    }
    if (file.size > MOST) {
      status.textContent = "This file is too large. Choose one with at most 200 people in it.";
      return;
    }
    try {
      const text = decode(await file.arrayBuffer()).trimEnd();
      // Below what stands there: nothing that was typed is lost.
      box.value = box.value.trim() === "" ? text : `${box.value.trimEnd()}\n${text}`;
      const lines = text.split(/\r\n|\r|\n/).length;
      status.textContent = `${lines} lines of ${file.name} are in the box now.`;
    } catch {
      status.textContent = "This file could not be read. Choose another, or paste what is in it.";
    }
    chooser.value = "";
  });
  part.hidden = false;
}
