"use strict";

// Sound is off until somebody wants it, and that is remembered. Loaded before practice.js, which
// tells what there is to hear.

const sound = document.getElementById("sound");
const REMEMBERED = "practice-sound";
let speaker = null;
let heard = null;

/** A tone of this pitch and length, some seconds from now. */
const tone = (pitch, after, length) => {
  const start = speaker.currentTime + after;
  const voice = speaker.createOscillator();
  const volume = speaker.createGain();
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.2, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + length);
  voice.connect(volume).connect(speaker.destination);
  voice.start(start);
  voice.stop(start + length);
};

const ring = () => [0, 0.15, 0.3, 0.45].forEach((after) => tone(880, after, 0.12));
const ping = () => [660, 990].forEach((pitch, place) => tone(pitch, place * 0.12, 0.15));

/** Browsers let a page sound only after somebody touched it. */
const wake = () => {
  if (!sound.checked) return;
  speaker = speaker || new AudioContext();
  speaker.resume();
};

/** Rings while a call does, and pings for each new text to a phone. */
const hear = (phones, texts) => {
  const arrived = texts.filter((text) => text.direction !== "from-phone").length;
  const fresh = heard !== null && arrived > heard;
  heard = arrived;
  if (!sound.checked || !speaker || speaker.state !== "running") return;
  const rings = phones.some((phone) => phone.calls.some((call) => call.status !== "in-progress"));
  if (rings) ring();
  else if (fresh) ping();
};

sound.checked = localStorage.getItem(REMEMBERED) === "on";
sound.addEventListener("change", () => {
  localStorage.setItem(REMEMBERED, sound.checked ? "on" : "off");
  wake();
  if (sound.checked) ping();
});
for (const gesture of ["pointerdown", "keydown"]) addEventListener(gesture, wake);
