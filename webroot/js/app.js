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
import { liveCounts } from "./live-counts.js";
import { liveNotices } from "./live-notices.js";
import { liveThread } from "./live-thread.js";
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
  "live-counts": liveCounts,
  "live-thread": liveThread,
  "local-time": localTime,
  "mark-read": markRead,
  mention,
  paste,
  "quote-words": quoteWords,
  react,
  "read-file": readFile,
  "send-once": sendOnce,
};

/**
 * Attaches to root, and everything inside it, that asks for a behaviour. One that puts more on the
 * page calls this again for that.
 */
function attach(root) {
  for (const element of [root, ...root.querySelectorAll("[data-behaviour]")]) {
    for (const name of element.dataset.behaviour?.split(" ") ?? []) {
      behaviours[name]?.(element, attach);
    }
  }
}

// Each on its own: createAll starts with a check of the browser and logs what it cannot start.
for (const component of [Checkboxes, ErrorSummary, PasswordInput, Radios, SkipLink, Tabs]) {
  createAll(component);
}
attach(document.body);
liveNotices();
