// Keeps a page up to date: it hears what changes as server-sent events, lets htmx fetch the page
// anew and swap the parts named there, counts clocks down, and says when it cannot. What is being
// typed is outside those parts; it is kept until it is sent, also when another form is.
"use strict";

const pause = 400;
const stale = document.getElementById("stale");
const news = document.getElementById("news");
const main = document.querySelector("[data-events]");
const told = new Set([
  "opened", "reopened", "acknowledged", "resolved", "breached", "unanswered", "escalated",
  "handed-over", "not-mine", "nobody-on-call", "carrier-down", "carrier-back",
]);

function say(text) {
  if (stale.textContent !== text) {
    stale.textContent = text;
    stale.hidden = text === "";
  }
}

// What the server last sent of each part, without what the clocks made of it since.
const sent = new Map();
let waiting = 0;
let lost = 0;
let source = null;
let last = main ? main.dataset.after : "0";

function remember(root) {
  for (const part of root.querySelectorAll("[data-live]")) {
    sent.set(part.id, part.innerHTML);
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

// However many events come, the page is fetched at most once in a while, and once after the last.
function changed() {
  if (!waiting) {
    waiting = setTimeout(() => {
      waiting = 0;
      htmx.trigger(main, "nightbell:changed");
    }, pause);
  }
}

function hear(message) {
  last = message.lastEventId;
  const event = JSON.parse(message.data);
  if (told.has(event.kind)) {
    news.textContent = (event.incident ? event.incident + ": " : "") + event.text.split("\n")[0];
  }
  changed();
}

function connect() {
  const address = main.dataset.events;
  source = new EventSource(address + (address.includes("?") ? "&" : "?") + "after=" + last);
  source.onmessage = hear;
  source.onopen = () => {
    clearTimeout(lost);
    lost = 0;
    say("");
  };
  source.onerror = () => {
    lost ||= setTimeout(
      () => say("Nightbell does not answer: what is shown here may be old. Trying again …"), 5000);
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(connect, 5000);
    }
  };
}

// A browser has few connections for all of its tabs: one that nobody looks at gives its own back.
function look() {
  if (document.hidden) {
    source.close();
    clearTimeout(lost);
    lost = 0;
  } else if (source.readyState === EventSource.CLOSED) {
    connect();
    changed();
  }
}

function length(seconds) {
  if (seconds < 60) {
    return seconds + " s";
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return minutes + " min";
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : Math.floor(hours / 24) + " days";
}

let ahead = 0;

function count() {
  for (const clock of document.querySelectorAll("[data-due]")) {
    const left = Math.round((Date.parse(clock.dataset.due) - Date.now() - ahead) / 1000);
    const words = length(Math.abs(left)) + (left < 0 ? " ago" : " left");
    const shown = clock.lastElementChild;
    const text = shown.textContent.replace(/, [^,]*$/, ", " + words);
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    shown.classList.toggle("late", left < 0);
  }
}

if (main) {
  ahead = Date.parse(main.dataset.now) - Date.now();
  remember(document);
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    const target = event.detail.target;
    const fresh = event.detail.fragment.firstElementChild;
    if (fresh && (sent.get(target.id) === fresh.innerHTML || isSelected(target))) {
      event.preventDefault();
    } else if (fresh) {
      sent.set(target.id, fresh.innerHTML);
      const focus = focused(target);
      if (focus) {
        requestAnimationFrame(
          () => document.getElementById(target.id).querySelector(focus)?.focus({ preventScroll: true }));
      }
    }
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.xhr.responseURL.endsWith("/sign-in")) {
      say("You are signed out: what is shown here is old. Load the page again to sign in.");
    }
    count();
  });
  document.addEventListener("visibilitychange", look);
  connect();
  if (document.querySelector("[data-pending]")) {
    setTimeout(changed, 1500);
  }
  count();
  setInterval(count, 1000);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  const field = form.querySelector("input[name=note]");
  const draft = form.dataset.draft;
  field.value = sessionStorage.getItem(draft) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(draft, field.value));
  form.addEventListener("submit", () => sessionStorage.removeItem(draft));
}
