// Which message the box of a room answers.

/** parent: the number of that message; null for none. */
export function answers(form, parent) {
  form.querySelector("[name=_parent]")?.remove();
  if (parent !== null) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "_parent";
    field.value = parent;
    form.prepend(field);
  }
  document.getElementById("box-heading").textContent =
    parent === null ? "Write to the room" : `Reply to message ${parent}`;
}
