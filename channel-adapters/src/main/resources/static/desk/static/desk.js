// Keeps an open page up to date. Without it the page works too: it shows what it showed when it was opened.
const EVERY = 2500;

const page = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "error" });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html").body;
};

const inbox = document.querySelector("[data-refresh]");
if (inbox) {
  setInterval(async () => {
    try {
      const fresh = await page(inbox.dataset.refresh);
      if (fresh.innerHTML.trim() !== inbox.innerHTML.trim() && !inbox.contains(document.activeElement)) {
        inbox.replaceChildren(...fresh.childNodes);
      }
    } catch { /* the next round tries again */ }
  }, EVERY);
}

const lines = document.querySelector("[data-lines]");
if (lines) {
  lines.scrollTop = lines.scrollHeight;
  const text = document.getElementById("text");
  if (text) text.focus();
  setInterval(async () => {
    try {
      const fresh = await page(`${lines.dataset.lines}?after=${lines.dataset.last}`);
      const added = [...fresh.querySelectorAll("li")].filter((line) => Number(line.dataset.sequence) > Number(lines.dataset.last));
      if (added.length) {
        lines.append(...added);
        lines.dataset.last = added.at(-1).dataset.sequence;
        lines.scrollTop = lines.scrollHeight;
      }
    } catch { /* the next round tries again */ }
  }, EVERY);
}
