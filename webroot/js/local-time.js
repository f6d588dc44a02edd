// Adds the reader's own time to a time in the site's zone, where the two differ:
// <time datetime="2026-12-08T14:00:00Z" data-zone="Europe/London" data-behaviour="local-time">.

export function localTime(time) {
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.getTime())) {
    return;
  }
  const inZone = (timeZone) =>
    new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: "long",
      day: "numeric",
      month: "long",
      hour: "numeric",
      minute: "2-digit",
      hour12: true,
      timeZone,
    }).format(moment);
  // A member has chosen a zone; a visitor's browser knows it.
  const own = inZone(document.documentElement.dataset.zone);
  if (own !== inZone(time.dataset.zone)) {
    const line = document.createElement("span");
    line.className = "cg-own-time";
    line.textContent = `${own} in your time zone`;
    (time.closest("a") ?? time).after(" ", line);
  }
}
