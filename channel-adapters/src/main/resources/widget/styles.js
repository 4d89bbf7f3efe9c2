const STYLES = `
:host {
  --colour: var(--wijzer-colour, #0a5961);
  --on-colour: var(--wijzer-on-colour, #ffffff);
  --ink: #1f2b2a;
  --soft-ink: #55625f;
  --paper: #faf7f2;
  --card: #ffffff;
  --line: #e4ddd1;
  --edge: #7c8683;
  --own: #d3e4e4;
  --own: color-mix(in srgb, var(--colour) 18%, #ffffff);
  --shade: 0 12px 40px rgb(31 43 42 / .18), 0 2px 8px rgb(31 43 42 / .12);
  all: initial;
  display: contents;
  color-scheme: light;
  font: 400 max(16px, 1rem)/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
:host([inline]) { display: block; block-size: min(640px, 90dvh); }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
button, select, textarea { font: inherit; color: inherit; }
button, select { cursor: pointer; }
p, ol, ul, h2 { margin: 0; padding: 0; list-style: none; font-size: inherit; }
:focus { outline: none; }
:focus-visible { outline: 3px solid #111; outline-offset: 1px; box-shadow: 0 0 0 6px #fff; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { inline-size: 1.5em; block-size: 1.5em; flex: none; fill: currentColor; }
.icon.close, .icon.restart { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }

.launcher {
  position: fixed; inset-block-end: max(20px, env(safe-area-inset-bottom)); inset-inline-end: 20px; z-index: 2147483000;
  display: flex; align-items: center; gap: .6em; min-block-size: 56px; max-inline-size: calc(100vw - 40px);
  padding: .7em 1.3em .7em 1.1em; border: 2px solid transparent; border-radius: 28px;
  background: var(--colour); color: var(--on-colour); font-weight: 600; box-shadow: var(--shade); transition: transform .15s ease;
}
.launcher:hover { transform: translateY(-2px); }
.launcher[aria-expanded=true] { visibility: hidden; }
.badge {
  position: absolute; inset-block-start: -6px; inset-inline-end: -4px; min-inline-size: 24px; padding: 0 6px; border-radius: 12px;
  background: #b3261e; color: #fff; font-size: 14px; line-height: 24px; text-align: center;
}

.panel {
  position: fixed; inset-block-end: max(20px, env(safe-area-inset-bottom)); inset-inline-end: 20px; z-index: 2147483001;
  display: flex; flex-direction: column; inline-size: 412px; block-size: min(680px, calc(100dvh - 40px));
  max-inline-size: calc(100vw - 40px); overflow: hidden; border: 1px solid var(--line); border-radius: 22px;
  background: var(--paper); color: var(--ink); box-shadow: var(--shade); text-align: start; animation: arrive .22s ease-out;
}
.panel.inline { position: static; inline-size: 100%; max-inline-size: none; block-size: 100%; box-shadow: none; animation: none; }
@keyframes arrive { from { opacity: 0; transform: translateY(12px); } }

header { display: flex; align-items: center; gap: .35em; padding: .75em .7em .75em 1em; background: var(--colour); color: var(--on-colour); }
.crest {
  display: grid; place-items: center; flex: none; inline-size: 2.5em; block-size: 2.5em; margin-inline-end: .4em;
  border-radius: 50% 50% 50% 12%; background: var(--on-colour); color: var(--colour); font-weight: 700;
}
.name { flex: 1; min-inline-size: 0; font-size: 1.05em; font-weight: 650; line-height: 1.25; overflow-wrap: anywhere; }
.town { display: block; font-size: .85em; font-weight: 400; }
.languages select {
  min-block-size: 44px; max-inline-size: 6em; padding: 0 .4em; border: 1px solid transparent; border-radius: 10px;
  background: var(--colour); color: var(--on-colour); font-size: .9em;
}
.tool {
  display: grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; border: 1px solid transparent;
  border-radius: 50%; background: transparent; color: inherit;
}
.tool:hover, .languages select:hover { border-color: currentColor; }

.scroll { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; position: relative; padding: 1em; }
.note { margin-block-end: 1em; color: var(--soft-ink); font-size: .85em; text-align: center; text-wrap: balance; }
.log { border-radius: 12px; }
.message { display: flex; flex-direction: column; align-items: flex-start; margin-block-end: .85em; animation: arrive .2s ease-out; }
.message.resident { align-items: flex-end; }
.speaker { margin: 0 .9em .2em; color: var(--soft-ink); font-size: .85em; font-weight: 600; }
.bubble {
  max-inline-size: 88%; padding: .65em .95em; border: 1px solid var(--line); border-radius: 18px 18px 18px 5px;
  background: var(--card); overflow-wrap: anywhere;
}
.resident .bubble { border-color: transparent; border-radius: 18px 18px 5px 18px; background: var(--own); }
.agent .bubble { border-inline-start: 4px solid var(--colour); }
.pending .bubble { opacity: .75; }
.text { white-space: pre-line; unicode-bidi: plaintext; }
.title { margin-block-end: .3em; font-weight: 650; line-height: 1.3; }
.card { inline-size: 88%; }
time, .mark { margin: .2em .9em 0; color: var(--soft-ink); font-size: .78em; }
.mark button { border: 0; padding: .2em .3em; background: none; text-decoration: underline; color: inherit; }
.event { align-self: center; color: var(--soft-ink); font-size: .85em; text-align: center; }
a { color: #0b5563; color: color-mix(in srgb, var(--colour) 85%, #000); text-underline-offset: .15em; }
.page {
  display: inline-flex; align-items: center; min-block-size: 44px; margin-block-start: .6em; padding: .45em 1em; border-radius: 22px;
  background: var(--colour); color: var(--on-colour); font-weight: 600; line-height: 1.25; text-decoration: none;
}
.page:hover { text-decoration: underline; }
.image img { display: block; max-inline-size: 100%; max-block-size: 320px; border-radius: 10px; }
.image .text { margin-block-start: .4em; font-size: .9em; }

.choices { display: flex; flex-direction: column; align-items: flex-start; gap: .45em; max-inline-size: 92%; margin-block-start: .55em; }
.choice {
  min-block-size: 44px; padding: .5em 1.1em; border: 1.5px solid var(--colour); border-radius: 22px; background: var(--card);
  color: #0b4f57; color: color-mix(in srgb, var(--colour) 88%, #000); font-weight: 600; line-height: 1.3; text-align: start; overflow-wrap: anywhere;
}
.choice:hover { background: var(--own); }
.place { margin-block-start: .55em; }
.description { display: block; color: var(--soft-ink); font-size: .87em; font-weight: 400; }
.past .choice { border-color: var(--edge); font-weight: 400; }

.typing { display: flex; gap: 5px; inline-size: fit-content; padding: .95em 1em; border: 1px solid var(--line); border-radius: 18px 18px 18px 5px; background: var(--card); }
.typing span { inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--soft-ink); animation: breathe 1.2s ease-in-out infinite; }
.typing span:nth-child(2) { animation-delay: .18s; }
.typing span:nth-child(3) { animation-delay: .36s; }
@keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }

.status:not(:empty) { padding: .5em 1em; background: #fff1d6; color: #5a3b00; font-size: .9em; }
.sure { padding: .8em 1em; border-block-start: 1px solid var(--line); background: var(--card); }
.sure div { display: flex; flex-wrap: wrap; gap: .5em; margin-block-start: .6em; }
.sure button { min-block-size: 44px; padding: .4em 1em; border: 1.5px solid var(--colour); border-radius: 22px; background: none; font-weight: 600; }
.sure .main { background: var(--colour); color: var(--on-colour); }

form { display: flex; align-items: flex-end; gap: .5em; padding: .7em; border-block-start: 1px solid var(--line); background: var(--card); }
textarea {
  flex: 1; min-inline-size: 0; min-block-size: 48px; max-block-size: 160px; padding: .65em 1em; resize: none; border: 1.5px solid var(--edge);
  border-radius: 24px; background: #fff; line-height: 1.4;
}
textarea::placeholder { color: var(--soft-ink); opacity: 1; }
textarea:focus-visible { outline: 3px solid var(--colour); outline-offset: -1px; box-shadow: none; }
.send .icon { inline-size: 1.35em; block-size: 1.35em; }
.send {
  display: grid; place-items: center; flex: none; inline-size: 48px; block-size: 48px; padding: 0; border: 2px solid transparent;
  border-radius: 50%; background: var(--colour); color: var(--on-colour);
}

.attach {
  display: grid; place-items: center; flex: none; inline-size: 48px; block-size: 48px; padding: 0; border: 2px solid transparent;
  border-radius: 50%; background: none; color: var(--colour);
}
.attach .icon { inline-size: 1.5em; block-size: 1.5em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.attach[aria-disabled=true] { opacity: .5; }

@media (max-width: 480px), (max-height: 520px) {
  .panel:not(.inline) { inset: 0; inline-size: auto; block-size: auto; max-inline-size: none; border: 0; border-radius: 0; }
  header { padding-block: .4em; }
}
@media (max-width: 360px) {
  .crest { display: none; }
  .languages select { max-inline-size: 6.5em; }
  .scroll { padding: .75em; }
  .bubble, .card { max-inline-size: 95%; inline-size: auto; }
}
@media (max-height: 400px) {
  .note { display: none; }
  textarea { max-block-size: 72px; }
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; }
  .typing span { opacity: .7; }
}
@media (forced-colors: active) {
  .panel, .bubble, .launcher, .badge, .send, .tool, .page, .crest, .typing, .status:not(:empty), .sure button { border: 1px solid CanvasText; }
  .resident .bubble { border-style: dashed; }
  .tool, .send, .attach, .launcher { border-color: ButtonText; }
  .typing span { background: CanvasText; }
  .send, .launcher, .sure .main { background: ButtonFace; color: ButtonText; }
  .page { border-color: LinkText; }
  :focus-visible { outline-color: Highlight; }
}
`;

/** Gives a shadow root its looks, in a way that a strict Content-Security-Policy of the page allows. */
export function dress(root) {
  if ('adoptedStyleSheets' in Document.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = STYLES;
    root.append(style);
  }
}
