"use strict";

// What the practice carrier is told to do wrong, with everything and with one phone. Loaded before
// practice.js, whose functions it uses once both are there.

let known = [];

/** A box for each fault; calls back with all that are ticked when one changes. */
const boxes = (parent, words, changed) => {
  parent.replaceChildren(...words.map((word) => {
    const label = element("label", " " + word);
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = word;
    if (changed) box.addEventListener("change", () => changed(ticked(parent)));
    label.prepend(box);
    return label;
  }));
};

const ticked = (parent) =>
  [...parent.querySelectorAll("input:checked")].map((box) => box.value);

const tick = (parent, faults) => {
  for (const box of parent.querySelectorAll("input")) box.checked = faults.includes(box.value);
};

const carrier = document.getElementById("carrier");

const showCarrier = (mood) => {
  const form = carrier.querySelector("form");
  if (known.length === 0) {
    known = mood.known;
    boxes(form.querySelector(".faults"), known);
  }
  whenNew(carrier, mood, () => {
    tick(form, mood.faults);
    for (const name of ["account", "chance", "seed", "rate"]) {
      form.elements[name].value = mood[name];
    }
    carrier.querySelector(".mood").textContent =
      mood.faults.length > 0 ? "does wrong: " + mood.faults.join(", ") : "does nothing wrong";
  });
};

carrier.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  act(carrier, "carrier", {
    faults: ticked(form),
    account: form.elements.account.value,
    chance: Number(form.elements.chance.value),
    seed: Number(form.elements.seed.value),
    rate: Number(form.elements.rate.value),
  });
});

const showWrong = (node, phone) => {
  const faults = phone.faults || [];
  whenNew(node.querySelector(".wrong"), [faults, known.length], () => {
    const list = node.querySelector(".faults");
    boxes(list, known.filter((word) => !word.startsWith("smtp-")), (chosen) =>
      act(node, "phones/" + encodeURIComponent(phone.number), { faults: chosen }));
    tick(list, faults);
    node.querySelector(".wrong summary").textContent =
      faults.length > 0 ? "Goes wrong here: " + faults.join(", ") : "Nothing goes wrong here";
  });
};
