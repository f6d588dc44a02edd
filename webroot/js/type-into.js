// Types words into a box as a person would: the browser can undo it, and whoever listens hears it.

export function typeInto(box, words) {
  box.focus();
  // Deprecated, and the only way to change a box that Ctrl+Z takes back.
  if (!document.execCommand("insertText", false, words)) {
    box.setRangeText(words, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** A line below a box that is read out when it changes. */
export function statusBelow(box) {
  const status = document.createElement("p");
  status.className = "govuk-hint cg-status";
  status.setAttribute("role", "status");
  box.after(status);
  return status;
}
