// Attaches behaviours to pages that already work without them. An element asks for one by
// data-behaviour="name", or for several with spaces between.
import {
  Checkboxes,
  ErrorSummary,
  PasswordInput,
  Radios,
  SkipLink,
  Tabs,
  createAll,
} from "./govuk-frontend.min.js";
import { announce } from "./announce.js";
import { draft } from "./draft.js";
import { identifiers } from "./identifiers.js";
import { localTime } from "./local-time.js";
import { markRead } from "./mark-read.js";
import { mention } from "./mention.js";
import { paste } from "./paste.js";
import { quoteWords } from "./quote-words.js";
import { react } from "./react.js";
import { readFile } from "./read-file.js";
import { sendOnce } from "./send-once.js";

const behaviours = {
  announce,
  draft,
  identifiers,
  "local-time": localTime,
  "mark-read": markRead,
  mention,
  paste,
  "quote-words": quoteWords,
  react,
  "read-file": readFile,
  "send-once": sendOnce,
};

/** Attaches to everything inside root that asks for a behaviour; a live fragment calls this again. */
export function attach(root) {
  for (const element of root.querySelectorAll("[data-behaviour]")) {
    for (const name of element.dataset.behaviour.split(" ")) {
      behaviours[name]?.(element);
    }
  }
}

// Each on its own: createAll starts with a check of the browser and logs what it cannot start.
for (const component of [Checkboxes, ErrorSummary, PasswordInput, Radios, SkipLink, Tabs]) {
  createAll(component);
}
attach(document);
