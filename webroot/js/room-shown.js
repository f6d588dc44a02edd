// What a page of a room has, as the server asks it.

export function shown(list) {
  const { first, last, standing } = list.dataset;
  const said = new URLSearchParams({ first, last, standing });
  if ("end" in list.dataset) {
    said.set("end", "yes");
  }
  // "Refresh" leads to another address than that of the page it stands on.
  if (new URLSearchParams(location.search).has("again")) {
    said.set("again", "yes");
  }
  return said;
}
