// Says that there are new posts: with a link where they are out of sight, and aloud, once in a while.

/** Milliseconds between two things that are said aloud. */
const PAUSE = 5000;

const posts = (count) => `${count} new ${count === 1 ? "post" : "posts"}`;

export function newsBelow(list) {
  const bar = document.createElement("p");
  bar.className = "cg-news";
  bar.hidden = true;
  const link = bar.appendChild(document.createElement("a"));
  link.className = "govuk-button";
  const say = teller(bar);
  list.after(bar);

  const below = new Set(); // new posts on this page that nobody has seen
  let others = { count: 0, href: "" }; // elsewhere
  let old = ""; // where the page is as it is now, if this one cannot be mended

  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        below.delete(target);
        watch.unobserve(target);
      } else {
        below.add(target);
      }
    }
    show();
  });

  function show() {
    const count = below.size + others.count;
    const [first] = below;
    bar.hidden = count === 0 && old === "";
    link.textContent = old ? "This discussion has changed. Refresh the page" : posts(count);
    link.href = old || (first ? `#${first.querySelector("article").id}` : others.href);
  }

  return {
    /** These have been put on the page. */
    came(fresh) {
      fresh.forEach((post) => watch.observe(post));
      say.posts(fresh.length);
    },
    /** So many are not on the page; the first of them is there. */
    elsewhere(count, href) {
      say.posts(Math.max(0, count - others.count));
      others = { count, href };
      show();
    },
    /** The page shows something that is no longer so; how it is now is there. */
    refresh(href) {
      if (old === "") {
        say.words("This discussion has changed.");
      }
      old = href;
      show();
    },
    say: say.words,
  };
}

function teller(bar) {
  const ear = document.createElement("p");
  ear.className = "govuk-visually-hidden";
  ear.setAttribute("role", "status");
  document.getElementById("main").append(ear);
  let count = 0;
  let other = "";
  let waiting = 0;

  /** At once if it has been quiet; else at the end of the pause, all in one. */
  function soon() {
    if (waiting === 0 && (count > 0 || other)) {
      const words = [count > 0 ? posts(count) : "", other].filter(Boolean).join(". ");
      count = 0;
      other = "";
      ear.textContent = "";
      setTimeout(() => (ear.textContent = words), 100);
      waiting = setTimeout(() => {
        waiting = 0;
        ear.textContent = "";
        soon();
      }, PAUSE);
    }
  }

  return {
    posts(more) {
      count += more;
      soon();
    },
    words(words) {
      other = words;
      soon();
    },
  };
}
