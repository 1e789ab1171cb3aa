// Parts marked data-poll are asked for again every two seconds; buttons marked data-copy copy.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const every = 2000;

  async function poll(place) {
    const answer = await fetch(place.dataset.poll, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    if (fresh.innerHTML.trim() !== place.dataset.shown) {
      place.dataset.shown = fresh.innerHTML.trim();
      place.replaceChildren(...fresh.childNodes);
    }
  }

  function again(place) {
    const asked = document.hidden ? Promise.resolve() : poll(place);
    asked.catch(() => {}).finally(() => setTimeout(() => again(place), every));
  }

  for (const place of document.querySelectorAll("[data-poll]")) {
    setTimeout(() => again(place), every);
  }

  // Copying needs a page from https or from this machine.
  for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    });
  }
});
