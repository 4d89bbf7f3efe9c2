// A resident on the phone: keys, typed or spoken words, silence.
import { fail, get, post } from "/requests.js";

const one = name => document.querySelector(`[data-${name}]`);
const order = one("call");
const lines = one("lines");
const log = one("log");
const state = one("state");
const waiting = one("waiting");
const speak = one("speak");
const speech = speak.elements.speech;
const say = speak.querySelector("[type=submit]");
const microphone = one("microphone");
const states = { ringing: "Gaat over", "in-progress": "In gesprek", completed: "Gesprek voorbij", busy: "In gesprek bij de ander", "no-answer": "Niet opgenomen", failed: "Gesprek mislukt", canceled: "Geannuleerd" };
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
let call = null;
let keys = "";
let drawn = 0;
let timer = 0;

function later(seconds, work) {
  clearTimeout(timer);
  if (order.elements.waiting.checked) timer = setTimeout(work, seconds * 1000);
}

function hear(line) {
  if (order.elements.voice.checked && line.who === "ASSISTANT" && window.speechSynthesis) {
    const spoken = new SpeechSynthesisUtterance(line.text);
    spoken.lang = line.language ?? "nl-BE";
    speechSynthesis.speak(spoken);
  }
}

function draw(now) {
  if (!call || call.callSid !== now.callSid) {
    lines.replaceChildren();
    drawn = 0;
  }
  call = now;
  for (const line of now.transcript.slice(drawn)) {
    const item = document.createElement("li");
    item.className = line.who === "CALLER" ? "mine" : line.who === "LINE" ? "note" : "";
    item.textContent = line.text;
    if (line.language) item.lang = line.language;
    lines.append(item);
    hear(line);
  }
  drawn = now.transcript.length;
  log.scrollTop = log.scrollHeight;
  state.textContent = states[now.status] ?? now.status;
  one("problems").textContent = now.problems.join(" · ");
  const gathering = now.gathering;
  speech.disabled = say.disabled = microphone.disabled = !gathering?.speech;
  for (const key of document.querySelectorAll("[data-key]")) key.disabled = !gathering?.keys;
  one("silence").disabled = !gathering;
  one("hang").disabled = now.status !== "in-progress";
  keys = "";
  waiting.textContent = gathering
    ? `Wacht op ${[gathering.speech && "je stem", gathering.keys && "toetsen"].filter(Boolean).join(" of ")} (${gathering.timeout} s)`
    : "";
  clearTimeout(timer);
  if (gathering) {
    const spoken = now.said.join(" ").length / 15;
    later(gathering.timeout + spoken, () => act("silence"));
    if (gathering.speech && document.activeElement === document.body) speech.focus();
  }
}

async function act(what, content = {}) {
  clearTimeout(timer);
  window.speechSynthesis?.cancel();
  try {
    draw(await post(`/phone/calls/${call.callSid}/${what}`, content));
    fail("");
  } catch (problem) {
    fail(problem.message);
  }
}

order.addEventListener("submit", async event => {
  event.preventDefault();
  state.textContent = "Gaat over";
  try {
    draw(await post("/phone/calls", { from: order.elements.from.value, reception: order.elements.reception.value }));
    fail("");
  } catch (problem) {
    fail(problem.message);
  }
});
speak.addEventListener("submit", event => {
  event.preventDefault();
  const text = speech.value.trim();
  if (text) {
    speech.value = "";
    act("speech", { text });
  }
});
speech.addEventListener("input", () => later(30, () => act("silence")));

function press(key) {
  const gathering = call?.gathering;
  if (!gathering?.keys) return;
  keys += key;
  waiting.textContent = `Toetsen: ${keys}`;
  const done = key === gathering.finishOnKey || keys.length === gathering.numDigits;
  if (done) act("keys", { digits: keys });
  else {
    clearTimeout(timer);
    timer = setTimeout(() => act("keys", { digits: keys }), gathering.timeout * 1000);
  }
}
for (const button of document.querySelectorAll("[data-key]")) button.addEventListener("click", () => press(button.dataset.key));
document.addEventListener("keydown", event => {
  if (!event.target.closest("input, select, textarea") && /^[0-9*#]$/.test(event.key)) press(event.key);
});
one("silence").addEventListener("click", () => act("silence"));
one("hang").addEventListener("click", () => act("hangup"));

if (Recognition) {
  microphone.hidden = false;
  microphone.addEventListener("click", () => {
    const ear = new Recognition();
    ear.lang = call?.gathering?.language ?? "nl-BE";
    clearTimeout(timer);
    ear.addEventListener("result", event => {
      const heard = event.results[0][0];
      act("speech", { text: heard.transcript, confidence: heard.confidence });
    });
    ear.addEventListener("error", () => fail("De microfoon hoorde niets."));
    ear.start();
  });
}

let incoming = null;
async function listen() {
  if (!document.hidden && call?.status !== "in-progress") {
    const number = order.elements.from.value;
    try {
      incoming = (await get(`/phone/calls?number=${encodeURIComponent(number)}`))[0] ?? null;
      one("incoming").hidden = !incoming;
    } catch { /* the next look tries again */ }
  } else if (!document.hidden && call) {
    const now = await get(`/phone/calls/${call.callSid}`).catch(() => null);
    if (now && (now.status !== call.status || now.transcript.length !== drawn)) draw(now);
  }
}
one("answer").addEventListener("click", async () => {
  one("incoming").hidden = true;
  draw(await post(`/phone/calls/${incoming.callSid}/answer`, {}));
});
one("decline").addEventListener("click", async () => {
  one("incoming").hidden = true;
  draw(await post(`/phone/calls/${incoming.callSid}/decline`, {}));
});
for (const button of document.querySelectorAll("[data-key]")) button.disabled = true;
setInterval(listen, 1500);
