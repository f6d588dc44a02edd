// With a phone's keyboard open there is room for the box and its button, and little else: they are
// kept in sight, and what explains them is left to the ear.

/** Pixels of height in which not everything fits. */
const LITTLE = 420;

export function roomKeyboard() {
  const port = window.visualViewport;

  function fit() {
    const form = document.querySelector("form.cg-say");
    const writes = form?.contains(document.activeElement) ?? false;
    const tight = writes && (port?.height ?? innerHeight) < LITTLE;
    document.documentElement.classList.toggle("cg-tight", tight);
    if (tight && document.activeElement.matches("textarea")) {
      form.scrollIntoView({ block: "end", behavior: "instant" });
    }
  }

  /** Some browsers move what is in sight, and not the page: what stands at its top moves with it. */
  function move() {
    document.documentElement.style.setProperty("--cg-above", `${port.offsetTop}px`);
  }

  port?.addEventListener("resize", fit);
  port?.addEventListener("scroll", move);
  document.addEventListener("focusin", fit);
  document.addEventListener("focusout", () => setTimeout(fit));
}
