// Numbers the lines of a matrix that is edited, marks those where something was found, and leads
// from a finding to its line. Without it the page works all the same.
"use strict";

const text = document.getElementById("text");
const gutter = document.querySelector(".gutter");
const found = new Map();
for (const link of document.querySelectorAll("a[data-line]")) {
  const level = link.parentElement.querySelector(".level").textContent;
  const line = Number(link.dataset.line);
  if (!found.has(line) || level === "error") {
    found.set(line, level);
  }
  link.addEventListener("click", (event) => {
    event.preventDefault();
    lead(line);
  });
}

function number() {
  const count = text.value.split("\n").length;
  if (gutter.childElementCount === count) {
    return;
  }
  const marks = [];
  for (let line = 1; line <= count; line += 1) {
    const mark = document.createElement(found.has(line) ? "b" : "div");
    mark.textContent = line;
    mark.className = found.has(line) ? `is-${found.get(line)}` : "";
    marks.push(mark);
  }
  gutter.replaceChildren(...marks);
}

function follow() {
  gutter.scrollTop = text.scrollTop;
}

function lead(line) {
  const lines = text.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const height = Number.parseFloat(getComputedStyle(text).lineHeight);
  text.focus();
  text.setSelectionRange(from, from + (lines[line - 1] ?? "").length);
  text.scrollTop = Math.max(0, (line - 6) * height);
  text.scrollLeft = 0;
  text.scrollIntoView({ block: "nearest" });
}

gutter.hidden = false;
number();
text.addEventListener("input", number);
text.addEventListener("scroll", follow);
new ResizeObserver(() => {
  gutter.style.height = `${text.clientHeight}px`;
  follow();
}).observe(text);
