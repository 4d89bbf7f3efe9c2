// What went between the assistant and a vendor, newest first.
import { get, post, request } from "/requests.js";

const filters = document.querySelector("[data-filters]");
const journal = document.querySelector("[data-journal]");
const behaviour = document.querySelector("[data-behaviour]");
const MOST = 100;
let newest = 0;

const channel = () => filters.elements.channel.value;
const address = () => `/${filters.elements.direction.value}/${channel()}`;
const pretty = content => (typeof content === "string" ? content : JSON.stringify(content, null, 2));

function drawn(entry) {
  const item = document.createElement("li");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const status = document.createElement("span");
  status.className = entry.answerStatus >= 200 && entry.answerStatus < 300 ? "status" : "status bad";
  status.textContent = entry.answerStatus || "geen antwoord";
  summary.append(new Date(entry.at).toLocaleTimeString("nl-BE"), " ", status, ` ${entry.method} ${entry.path}`);
  const body = document.createElement("pre");
  body.textContent = `${pretty(entry.body)}\n\n→ ${pretty(entry.answer)}`;
  body.tabIndex = 0;
  details.append(summary, body);
  item.append(details);
  return item;
}

async function look() {
  if (document.hidden) return;
  const entries = await get(`${address()}?after=${newest}`).catch(() => []);
  for (const entry of entries.slice(-MOST)) journal.prepend(drawn(entry));
  newest = entries.at(-1)?.sequence ?? newest;
  while (journal.children.length > MOST) journal.lastChild.remove();
  document.querySelector("[data-count]").textContent = journal.children.length ? "" : "Nog niets.";
}

async function restart() {
  newest = 0;
  journal.replaceChildren();
  behaviour.textContent = JSON.stringify(await get(`/control/${channel()}`));
  await look();
}

filters.addEventListener("change", restart);
document.querySelector("[data-clear]").addEventListener("click", async () => {
  await request("DELETE", address());
  journal.replaceChildren();
});
for (const button of document.querySelectorAll("[data-order]")) {
  button.addEventListener("click", async () => {
    behaviour.textContent = JSON.stringify(await post(`/control/${channel()}`, JSON.parse(button.dataset.order)));
  });
}
document.querySelector("[data-reset]").addEventListener("click", async () => {
  await request("DELETE", `/control/${channel()}`);
  behaviour.textContent = JSON.stringify(await get(`/control/${channel()}`));
});
setInterval(look, 1000);
restart();
