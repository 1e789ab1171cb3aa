"use strict";

// Shows what the practice carrier has, asked for anew each second. Text from outside only ever
// becomes text: nothing here writes HTML.

const API = "/practice/api/";
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const people = document.getElementById("people");
const seen = new WeakMap();

const get = async (path) => {
  const response = await fetch(API + path, { cache: "no-cache" });
  if (!response.ok) throw new Error(path + ": " + response.status);
  return response.json();
};

const post = async (path, body) => {
  const response = await fetch(API + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body || {}),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail || "The service answered " + response.status);
  return answer;
};

const grown = (template) =>
  document.getElementById(template).content.firstElementChild.cloneNode(true);

const element = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const clock = (instant) =>
  new Date(instant).toLocaleTimeString([], { timeStyle: "medium" });

/** The child with this key, made and put at the end if it is not there yet. */
const child = (parent, key, make) => {
  let found = [...parent.children].find((node) => node.dataset.key === key);
  if (!found) {
    found = make();
    found.dataset.key = key;
    parent.append(found);
  }
  return found;
};

const dropOthers = (parent, keys) => {
  for (const node of [...parent.children]) {
    if (!keys.has(node.dataset.key)) node.remove();
  }
};

/** Calls back only when what is to be shown differs from what was shown there last. */
const whenNew = (node, value, show) => {
  const text = JSON.stringify(value);
  if (seen.get(node) === text) return;
  seen.set(node, text);
  show();
};

const keepAtEnd = (list, change) => {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  change();
  if (atEnd) list.scrollTop = list.scrollHeight;
};

// One phone

const act = async (phone, path, body) => {
  const trouble = phone.querySelector(".trouble");
  try {
    await post(path, body);
    trouble.hidden = true;
  } catch (error) {
    trouble.textContent = error.message;
    trouble.hidden = false;
  }
  refresh();
};

const newPhone = (number) => {
  const phone = grown("phone");
  const form = phone.querySelector("form");
  const field = form.elements.body;
  const send = (body) => act(phone, "reply", { from: number, body });
  phone.querySelector(".number").textContent = number;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!field.value.trim()) return;
    send(field.value);
    field.value = "";
  });
  for (const button of phone.querySelectorAll(".quick button")) {
    button.setAttribute("aria-label", "Reply " + button.value);
    button.addEventListener("click", () => send(button.value));
  }
  phone.querySelector("select").addEventListener("change", (event) =>
    act(phone, "phones/" + encodeURIComponent(number), { behaviour: event.target.value }));
  return phone;
};

const bubble = (text) => {
  const own = text.direction === "from-phone";
  const lost = text.status === "undelivered" || text.status === "failed";
  const node = element("li", text.body, own ? "own" : lost ? "lost-text" : "");
  const state = own ? "" : " · " + text.status + (text.error ? " (" + text.error + ")" : "");
  node.append(element("small", clock(text.at) + state));
  return node;
};

const showTexts = (list, texts) =>
  whenNew(list, texts.map((text) => [text.sid, text.status]), () =>
    keepAtEnd(list, () => list.replaceChildren(...texts.map(bubble))));

const newCall = (phone, sid) => {
  const call = grown("call");
  const path = "calls/" + encodeURIComponent(sid) + "/";
  for (const key of KEYS) {
    const button = element("button", key);
    button.type = "button";
    button.setAttribute("aria-label", "Key " + key);
    button.addEventListener("click", () => act(phone, path + "key", { digits: key }));
    call.querySelector(".keypad").append(button);
  }
  call.querySelector(".answer").addEventListener("click", () => act(phone, path + "answer"));
  call.querySelector(".hangup").addEventListener("click", () => act(phone, path + "hangup"));
  return call;
};

const showCall = (node, call) => {
  const talking = call.status === "in-progress";
  node.classList.toggle("ringing", !talking);
  node.querySelector(".state").textContent =
    talking ? "On the phone with " + call.from : "Incoming call from " + call.from;
  node.querySelector(".answer").hidden = talking;
  const said = node.querySelector(".said");
  whenNew(said, call.transcript, () =>
    keepAtEnd(said, () => said.replaceChildren(...call.transcript.map((line) =>
      element("li", line.kind === "key" ? "Key " + line.text : line.text, line.kind)))));
};

const showPhone = (node, phone, texts) => {
  const select = node.querySelector("select");
  if (document.activeElement !== select) select.value = phone.behaviour;
  node.querySelector(".stopped").hidden = !phone.optedOut;
  showWrong(node, phone);
  const calls = node.querySelector(".calls");
  for (const call of phone.calls) {
    showCall(child(calls, call.sid, () => newCall(node, call.sid)), call);
  }
  dropOthers(calls, new Set(phone.calls.map((call) => call.sid)));
  showTexts(node.querySelector(".texts"), texts);
};

// Mail

const link = (address) => {
  const node = element("a", address, "links");
  // Only what the carrier recognised as http or https comes here; checked again all the same.
  if (/^https?:\/\//.test(address)) node.href = address;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
};

const letter = (mail) => {
  const item = document.createElement("li");
  const details = document.createElement("details");
  const summary = element("summary", mail.subject || "(no subject)");
  summary.append(element("small", clock(mail.at) + " · " + mail.from));
  details.append(summary, element("pre", mail.text || "(HTML only)"), ...mail.links.map(link));
  item.append(details);
  return item;
};

const showMail = (section, mails) => {
  section.hidden = false;
  section.querySelector(".nothing").hidden = mails.length > 0;
  const list = section.querySelector("ol");
  const ids = new Set(mails.map((mail) => mail.id));
  for (const mail of mails) {
    if (![...list.children].some((node) => node.dataset.key === mail.id)) {
      const item = letter(mail);
      item.dataset.key = mail.id;
      list.prepend(item);
    }
  }
  dropOthers(list, ids);
};

// People

/** Phones and mailboxes of one owner together; what nobody owns stands alone. */
const grouped = (phones, mailboxes) => {
  const groups = new Map();
  const group = (owner, alone) => {
    const key = owner || alone;
    if (!groups.has(key)) groups.set(key, { name: key, phones: [], addresses: [] });
    return groups.get(key);
  };
  for (const phone of phones) group(phone.owner, phone.number).phones.push(phone);
  for (const box of mailboxes) group(box.owner, box.address).addresses.push(box.address);
  return groups;
};

const showPerson = (node, person, texts, mails) => {
  node.querySelector("h2").textContent = person.name;
  const phones = node.querySelector(".phones");
  for (const phone of person.phones) {
    const own = texts.filter((text) => text.to === phone.number || text.from === phone.number);
    showPhone(child(phones, phone.number, () => newPhone(phone.number)), phone, own);
  }
  if (person.addresses.length > 0) {
    const own = mails.filter((mail) => person.addresses.includes(mail.to.toLowerCase()));
    node.querySelector(".mail h3").textContent = "Mail · " + person.addresses.join(", ");
    showMail(node.querySelector(".mail"), own);
  }
};

const show = ([phones, mailboxes, texts, mails, mood]) => {
  showCarrier(mood);
  const groups = grouped(phones, mailboxes);
  document.getElementById("empty").hidden = groups.size > 0;
  for (const [key, person] of groups) {
    const node = child(people, key, () => grown("person"));
    node.id = anchor(key);
    showPerson(node, person, texts, mails);
  }
  dropOthers(people, new Set(groups.keys()));
  showNames(groups);
};

/** Links that jump to each person, and say whose phone rings. */
const showNames = (groups) => {
  const ringing = (person) => person.phones.some((phone) =>
    phone.calls.some((call) => call.status !== "in-progress"));
  const all = [...groups].map(([key, person]) => [key, person.name, ringing(person)]);
  const names = document.getElementById("names");
  whenNew(names, all, () => {
    names.replaceChildren(...all.map(([key, name, rings]) => {
      const jump = element("a", name + (rings ? " rings" : ""), rings ? "rings" : "");
      jump.href = "#" + anchor(key);
      return jump;
    }));
    const who = all.filter((one) => one[2]).map((one) => one[1]);
    document.getElementById("news").textContent =
      who.length > 0 ? "Ringing: " + who.join(", ") : "";
  });
};

const anchor = (key) => "person-" + key.replace(/[^A-Za-z0-9]/g, "-");

let asking = false;
let last = "";

const refresh = async () => {
  if (asking) return;
  asking = true;
  try {
    const all = await Promise.all(
      ["phones", "mailboxes", "messages", "mails", "carrier"].map(get));
    document.getElementById("lost").hidden = true;
    const text = JSON.stringify(all);
    if (text !== last) show(all);
    last = text;
    hear(all[0], all[2]);
  } catch (error) {
    document.getElementById("lost").hidden = false;
  } finally {
    asking = false;
  }
};

refresh();
setInterval(refresh, 1000);
