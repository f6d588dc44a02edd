// Puts what is new into a part of a page, and leaves alone what is the same: so the focus, what is
// selected, what is unfolded and what is typed stay as they are.

/** What scripts have put there; the server knows nothing of it. */
const OURS = ".cg-own-time, .cg-quote-offer, .cg-live-note";

/**
 * now: the same part, as it is now, in this document. Gives the elements that are new in the page:
 * nothing has attached to them yet.
 */
export function put(was, now) {
  const added = [];
  change(was, now, added);
  return added;
}

function change(was, now, added) {
  if (was.isEqualNode(now)) {
    return;
  }
  if (was.nodeType !== Node.ELEMENT_NODE) {
    was.nodeValue = now.nodeValue;
  } else if (now.dataset.behaviour && now.dataset.behaviour !== "local-time") {
    // A script holds the old one, and knows it as it was.
    was.replaceWith(now);
    added.push(now);
  } else {
    attributes(was, now);
    children(was, now, added);
  }
}

function attributes(was, now) {
  for (const { name, value } of now.attributes) {
    if (name !== "open" && was.getAttribute(name) !== value) {
      was.setAttribute(name, value);
    }
  }
  for (const { name } of [...was.attributes]) {
    if (name !== "open" && !name.startsWith("data-govuk") && !now.hasAttribute(name)) {
      was.removeAttribute(name);
    }
  }
}

function children(was, now, added) {
  let at = was.firstChild;
  for (const fresh of [...now.childNodes]) {
    at = theirs(at);
    const same = find(at, fresh);
    if (same === null) {
      was.insertBefore(fresh, at);
      if (fresh.nodeType === Node.ELEMENT_NODE) {
        added.push(fresh);
      }
    } else {
      remove(at, same);
      at = same.nextSibling;
      change(same, fresh, added);
    }
  }
  remove(at, null);
}

/** This one, or the next that the server has printed. */
function theirs(node) {
  while (node?.nodeType === Node.ELEMENT_NODE && node.matches(OURS)) {
    node = node.nextSibling;
  }
  return node;
}

/** What stands for this one in the page, from here on; words stand where they are or nowhere. */
function find(at, fresh) {
  if (fresh.nodeType !== Node.ELEMENT_NODE) {
    return at?.nodeType === fresh.nodeType ? at : null;
  }
  const wanted = name(fresh);
  let node = theirs(at);
  while (node !== null && name(node) !== wanted) {
    node = theirs(node.nextSibling);
  }
  return node;
}

/** What tells an element from those beside it. */
function name(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return "";
  }
  const own = ["id", "href", "name", "value"].map((key) => node.getAttribute(key) ?? "");
  // A hidden field is told by its name alone: its value is what changes.
  return [node.nodeName, node.type === "hidden" ? own[2] : own.join(" ")].join(" ");
}

function remove(from, to) {
  while (from !== to && from !== null) {
    const next = from.nextSibling;
    if (theirs(from) === from) {
      from.remove();
    }
    from = next;
  }
}
