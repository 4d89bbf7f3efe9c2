// Draws each table as a chart, and sends a catalogue to be tried. The tables tell everything without it.
const COLOURS = ["#00636e", "#c96a00", "#6d818b", "#a3260f"];
const TROUBLE = "Dat is niet gelukt. Probeer het opnieuw.";
const NUMBER = /^-?[\d.,]+/;

const number = (text) => {
  const found = text.trim().match(NUMBER);
  return found ? Number(found[0].replace(",", ".")) : null;
};

const draw = (figure) => {
  const table = document.getElementById(figure.dataset.table);
  if (!window.Chart || !table) return;
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows];
  const percent = heads.findIndex((head) => head.startsWith("%"));
  const column = (at) => rows.map((row) => number(row.cells[at].textContent));
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const datasets = [
    { label: heads[percent], data: column(percent), yAxisID: "share", borderColor: COLOURS[0], backgroundColor: COLOURS[0], type: figure.dataset.chart },
  ];
  if (figure.dataset.goal) {
    datasets.push({ label: "Doel", data: rows.map(() => Number(figure.dataset.goal)), yAxisID: "share", type: "line", borderColor: COLOURS[1], backgroundColor: COLOURS[1], borderDash: [6, 4], pointRadius: 0 });
  } else {
    datasets.push({ label: heads[1], data: column(1), yAxisID: "count", type: "line", borderColor: COLOURS[1], backgroundColor: COLOURS[1], borderDash: [6, 4], pointStyle: "rectRot" });
  }
  const box = document.createElement("div");
  box.className = "canvas";
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
  box.append(canvas);
  figure.prepend(box);
  figure.hidden = false;
  const scales = { share: { min: 0, suggestedMax: figure.dataset.goal ? 30 : 100, title: { display: true, text: "%" } } };
  if (!figure.dataset.goal) scales.count = { min: 0, position: "right", grid: { drawOnChartArea: false }, title: { display: true, text: heads[1] } };
  new window.Chart(canvas, {
    data: { labels: rows.map((row) => row.cells[0].textContent), datasets },
    options: { responsive: true, maintainAspectRatio: false, animation: quiet ? false : { duration: 300 }, scales },
  });
};

addEventListener("load", () => document.querySelectorAll("figure[data-chart]").forEach(draw));

for (const form of document.querySelectorAll("form[data-rerun]")) {
  const text = form.querySelector("textarea");
  const problem = document.querySelector("[data-problem]");
  const button = form.querySelector("button");
  const tell = (words) => { problem.textContent = words; problem.hidden = !words; };
  button.disabled = false;
  if (text) {
    fetch(form.dataset.text).then((answer) => answer.text()).then((yaml) => { if (!text.value) text.value = yaml; }).catch(() => tell("De catalogus kan niet geladen worden."));
    form.querySelector("input[type=file]").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      if (file) text.value = await file.text();
    });
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    tell("");
    button.disabled = true;
    try {
      const answer = await fetch(`${form.dataset.rerun}?town=${encodeURIComponent(form.dataset.town)}`, {
        method: "POST",
        headers: { "Content-Type": "text/plain;charset=UTF-8", "X-CSRF-TOKEN": form.elements._csrf.value },
        body: text ? text.value : "",
      });
      if (answer.ok) {
        location.assign(answer.headers.get("Location"));
        return;
      }
      tell(answer.status === 413 ? "Het bestand is te groot: het mag hoogstens 10 MB zijn." : TROUBLE);
    } catch {
      tell(TROUBLE);
    }
    button.disabled = false;
  });
}

if (document.querySelector("[data-wait]")) setTimeout(() => location.reload(), 2000);
