// A resident on one of the chat channels.
import { body, fail, get, post, request } from "/requests.js";

const channel = document.body.dataset.channel;
const who = document.querySelector("[data-who]");
const lines = document.querySelector("[data-lines]");
const log = document.querySelector("[data-log]");
const choices = document.querySelector("[data-choices]");
const typing = document.querySelector("[data-typing]");
const write = document.querySelector("[data-write]");
const box = write.elements.message;
const states = { accepted: "✓ aangenomen", sent: "✓ verstuurd", delivered: "✓✓ afgeleverd", read: "✓✓ gelezen", failed: "✗ niet aangekomen" };
let shown = new Map();
let version = -1;

const user = () => encodeURIComponent(who.elements.user.value.trim());
const town = () => (who.elements.municipality ? `?municipality=${who.elements.municipality.value}` : "");
const address = path => `/${channel}/users/${user()}${path}${town()}`;

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function drawn(line) {
  const item = element("li", null, line.from === "RESIDENT" ? "mine" : "");
  item.append(element("span", line.from === "RESIDENT" ? "Jij: " : "Stad: ", "hidden"));
  if (line.kind === "image" && line.link?.startsWith("/media/")) {
    const image = element("img");
    image.src = line.link;
    image.alt = line.text || "foto";
    item.append(image);
  } else if (line.from === "RESIDENT" && line.kind === "image") {
    item.append(element("span", "📷 "));
  }
  item.append(document.createTextNode(line.text));
  if (line.link) {
    const link = element("a", line.link);
    link.href = line.link;
    link.rel = "noreferrer";
    link.target = "_blank";
    item.append(document.createElement("br"), link);
  }
  const time = new Date(line.at).toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" });
  item.append(element("small", `${time} ${states[line.state] ?? ""}`.trim()));
  return item;
}

function draw(screen) {
  if (screen.version === version) return;
  version = screen.version;
  typing.hidden = !screen.typing;
  const before = shown;
  shown = new Map();
  for (const line of screen.messages) {
    const old = before.get(line.sequence);
    const key = JSON.stringify(line);
    if (old && old.key === key) {
      shown.set(line.sequence, old);
    } else {
      const item = drawn(line);
      if (old) old.item.replaceWith(item);
      else lines.append(item);
      shown.set(line.sequence, { key, item });
    }
  }
  for (const [sequence, old] of before) if (!shown.has(sequence)) old.item.remove();
  const newest = screen.messages.findLast(line => line.from === "TOWN");
  const afterNewest = screen.messages.at(-1)?.from === "RESIDENT";
  choices.replaceChildren(...(afterNewest ? [] : newest?.choices ?? []).map(choice => {
    const button = element("button", choice.title);
    button.type = "button";
    if (choice.description) button.append(element("small", choice.description));
    button.addEventListener("click", () => send("/choice", { id: choice.id, title: choice.title }));
    return button;
  }));
  log.scrollTop = log.scrollHeight;
}

async function look() {
  if (!document.hidden) {
    try {
      draw(await get(address("/messages")));
    } catch { /* the next look tries again */ }
  }
}

async function send(path, content) {
  try {
    await post(address(path), content);
    fail("");
    await look();
  } catch (problem) {
    fail(problem.message);
  }
}

function restart() {
  lines.replaceChildren();
  shown = new Map();
  version = -1;
}

write.addEventListener("submit", event => {
  event.preventDefault();
  const text = box.value.trim();
  if (text) {
    box.value = "";
    send("/text", { text });
  }
  box.focus();
});
box.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    write.requestSubmit();
  }
});
who.addEventListener("submit", async event => {
  event.preventDefault();
  restart();
  if (channel === "whatsapp") {
    await request("PUT", address(""), body({ name: who.elements.name.value, bsuidOnly: who.elements.bsuidOnly.checked }));
  }
  await look();
  box.focus();
});
for (const button of document.querySelectorAll("[data-send]")) {
  button.addEventListener("click", () => send("/" + button.dataset.send, JSON.parse(button.dataset.body)));
}
document.querySelector("[data-clear]").addEventListener("click", async () => {
  await request("DELETE", address("/messages"));
  restart();
  look();
});
setInterval(look, 800);
look();
