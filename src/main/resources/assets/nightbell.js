// Keeps the parts of a page that are marked data-live up to date, and says when it cannot. What is
// being typed is outside those parts; it is kept until it is sent, also when another form is.
"use strict";

const every = 2000;
const stale = document.getElementById("stale");

function say(text) {
  if (stale.textContent !== text) {
    stale.textContent = text;
    stale.hidden = text === "";
  }
}

function isSelected(part) {
  const selection = getSelection();
  return !selection.isCollapsed && selection.containsNode(part, true);
}

// The focused link or button of a part is found again by where it leads.
function focused(part) {
  const active = document.activeElement;
  if (!part.contains(active)) {
    return null;
  }
  const form = active.closest("form");
  return form
    ? `form[action="${form.getAttribute("action")}"] button`
    : active.hasAttribute("href") && `a[href="${CSS.escape(active.getAttribute("href"))}"]`;
}

function replace(part, fresh) {
  if (fresh.innerHTML === part.innerHTML || isSelected(part)) {
    return;
  }
  const focus = focused(part);
  part.replaceWith(fresh);
  if (focus) {
    fresh.querySelector(focus)?.focus({ preventScroll: true });
  }
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.redirected) {
    say("You are signed out: what is shown here is old. Load the page again to sign in.");
    return;
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const fresh of page.querySelectorAll("[data-live]")) {
    replace(document.getElementById(fresh.id), fresh);
  }
  document.title = page.title;
  say("");
}

function again() {
  (document.hidden ? Promise.resolve() : refresh())
    .catch(() => say("Nightbell does not answer: what is shown here may be old. Trying again …"))
    .finally(() => setTimeout(again, every));
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const field = form.querySelector("input[name=note]");
  const draft = form.dataset.draft;
  field.value = sessionStorage.getItem(draft) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(draft, field.value));
  form.addEventListener("submit", () => sessionStorage.removeItem(draft));
}

setTimeout(again, every);
