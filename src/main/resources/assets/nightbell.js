// Keeps the part of a page that is marked data-live up to date. A field being filled is left alone.
"use strict";

const every = 2000;

function isBusy(main) {
  const fields = [...main.querySelectorAll("input:not([type=hidden]), textarea")];
  return fields.some((field) => field === document.activeElement || field.value !== "");
}

async function refresh() {
  const main = document.querySelector("main[data-live]");
  if (!main || document.hidden || isBusy(main)) {
    return;
  }
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("main[data-live]");
  if (fresh && fresh.innerHTML !== main.innerHTML && !isBusy(main)) {
    main.replaceWith(fresh);
  }
}

function again() {
  refresh()
    .catch(() => {})
    .finally(() => setTimeout(again, every));
}

setTimeout(again, every);
