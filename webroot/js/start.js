// GOV.UK Frontend's start-up line. It runs before the body is drawn, so it is no module; and it is a
// file, because our pages allow no script in them.
document.body.className +=
  " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
