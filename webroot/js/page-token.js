// The token of this page's forms, and who it is for.

const fields = () => document.querySelectorAll("[name=_token]");

/** The one in its header, which every page has. */
export const token = () => document.querySelector("form[action='/sign-out'] [name=_token]")?.value ?? "";

/** The number of who is signed in; "" for nobody. */
export const me = () => document.documentElement.dataset.person ?? "";

/**
 * Somebody has signed in again in another window: if it is the same person, this page goes on.
 *
 * @param page that the server has answered with
 */
export function renewed(page) {
  const fresh = page.querySelector("form[action='/sign-out'] [name=_token]");
  if (!fresh || page.documentElement.dataset.person !== me()) {
    return false;
  }
  fields().forEach((field) => (field.value = fresh.value));
  return true;
}
