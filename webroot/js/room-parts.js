// Puts what the page says besides messages in place of what it said.
import { put } from "./live-put.js";

/**
 * writing: takes care of the box. whole: whether all is shown that is new. Gives what is new in the
 * page, to which nothing has attached yet.
 */
export function roomParts(page, writing, whole) {
  const added = [];
  for (const one of page.querySelectorAll("[data-part]")) {
    const was = document.querySelector(`[data-part="${one.dataset.part}"]`);
    document.adoptNode(one);
    if (one.dataset.part === "writing") {
      writing(was, one, whole);
    } else if (was.dataset.print !== one.dataset.print) {
      added.push(...put(was, one));
    }
  }
  return added;
}
