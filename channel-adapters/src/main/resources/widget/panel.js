import { element, rendered } from './messages.js';
import { LANGUAGES, words } from './words.js';

const LONGEST = 10_000;
/** Where the panel fills the screen, as its styles say too. */
const FILLING = matchMedia('(max-width: 480px), (max-height: 520px)');
const touched = () => matchMedia('(pointer: coarse)').matches;
const PATHS = {
  chat: 'M12 3C6.5 3 2 6.9 2 11.7c0 2.6 1.3 4.9 3.4 6.5L4.8 21.5a.6.6 0 0 0 .9.6l3.9-1.9c.8.1 1.6.2 2.4.2 5.5 0 10-3.9 10-8.7S17.5 3 12 3Z',
  attach: 'M17 7v9.5a5 5 0 0 1-10 0V6a3.5 3.5 0 0 1 7 0v9.5a2 2 0 0 1-4 0V7',
  close: 'M6 6l12 12M18 6L6 18',
  restart: 'M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5',
  send: 'M3.4 20.4 21 12.9a1 1 0 0 0 0-1.8L3.4 3.6a.8.8 0 0 0-1.1.9L4 11l9 1-9 1-1.7 6.5a.8.8 0 0 0 1.1.9Z',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', `icon ${name}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  drawing.append(path);
  return drawing;
}

/** What a resident sees of a conversation: the log, and the place to write. */
export class Panel {
  #conversation; #options; #words; #language; #isShown = false; #unread = 0; #typingTimer; #state = 'open';
  #log; #list; #input; #status; #typing; #title; #note; #select; #sure; #label; #send; #restart; #close; #crest; #attach; #file; #handing = false;

  constructor(conversation, options) {
    this.#conversation = conversation;
    this.#options = options;
    this.#build();
    this.speak(options.language);
    conversation.messages.forEach((message) => this.#add(message));
    conversation.outgoing.forEach((outgoing) => this.#addOutgoing(outgoing));
    conversation.addEventListener('message', ({ detail }) => this.#arrived(detail));
    conversation.addEventListener('sent', ({ detail }) => this.#mark(detail, ''));
    conversation.addEventListener('failed', ({ detail }) => this.#failed(detail));
    conversation.addEventListener('state', ({ detail }) => this.#connection(detail));
    conversation.addEventListener('gone', () => this.#ended());
  }

  get language() { return this.#language; }

  /** Where writing begins; a touch screen would bring up its keyboard over what there is to read. */
  focus() { (touched() ? this.#log : this.#input).focus(); }

  show(shown) {
    this.#isShown = shown;
    this.element.hidden = !shown;
    if (!this.#options.inline) this.element.setAttribute('aria-modal', String(FILLING.matches));
    if (shown) {
      this.#unread = 0;
      this.#options.unread?.(0);
      this.#toEnd();
    }
  }

  /** Says everything of its own in another language. */
  speak(code) {
    this.#language = code;
    this.#words = words(code);
    const say = this.#words;
    this.#conversation.speak(code);
    this.element.lang = code;
    this.#select.value = code;
    this.#label.textContent = say.language;
    this.#input.placeholder = say.placeholder;
    this.#input.setAttribute('aria-label', say.input);
    this.#log.setAttribute('aria-label', say.log);
    this.#note.textContent = say.note;
    for (const [button, text] of [[this.#send, say.send], [this.#attach, say.attach], [this.#restart, say.restart], [this.#close, say.close]]) {
      button.setAttribute('aria-label', text);
      button.title = text;
    }
    this.call(this.#options.name);
    this.#connection(this.#state);
    this.#options.spoken?.(code);
  }

  call(name) {
    this.#options.name = name;
    const town = this.#conversation.town?.name;
    const shown = name || this.#words.name;
    this.#title.replaceChildren(shown, town && !name ? element('span', { class: 'town' }, town) : '');
    this.#crest.textContent = (name || town || shown).trim().charAt(0).toUpperCase();
    this.element.setAttribute('aria-label', town ? `${shown}, ${town}` : shown);
  }

  #build() {
    this.#crest = element('span', { class: 'crest', 'aria-hidden': 'true' });
    this.#title = element('h2', { class: 'name' });
    this.#label = element('span', { class: 'hidden' });
    this.#select = element('select', { onchange: () => this.speak(this.#select.value) },
      ...Object.entries(LANGUAGES).map(([code, name]) => element('option', { value: code, lang: code, 'aria-label': name, title: name }, code.toUpperCase())));
    this.#restart = element('button', { type: 'button', class: 'tool', onclick: () => this.#ask() }, icon('restart'));
    this.#close = element('button', { type: 'button', class: 'tool', onclick: () => this.#options.close() }, icon('close'));
    this.#note = element('p', { class: 'note' });
    this.#list = element('ol', { class: 'messages' });
    this.#typing = element('p', { class: 'typing', 'aria-hidden': 'true', hidden: true },
      element('span'), element('span'), element('span'));
    this.#log = element('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: '0' },
      this.#list);
    this.#status = element('p', { class: 'status', role: 'status' });
    this.#sure = element('div', { class: 'sure', role: 'group', hidden: true });
    this.#input = element('textarea', { rows: '1', enterkeyhint: 'send', autocomplete: 'off', onkeydown: (event) => this.#key(event),
      oninput: () => this.#grow() });
    this.#file = element('input', { type: 'file', accept: 'image/*,application/pdf', hidden: true, onchange: () => this.#hand() });
    this.#attach = element('button', { type: 'button', class: 'attach', onclick: () => { if (!this.#handing) this.#file.click(); } }, icon('attach'));
    this.#send = element('button', { type: 'submit', class: 'send' }, icon('send'));
    this.element = element('section', { class: this.#options.inline ? 'panel inline' : 'panel',
      role: this.#options.inline ? 'region' : 'dialog', hidden: true, onkeydown: (event) => this.#keepInside(event) },
      element('header', {}, this.#crest, this.#title,
        element('label', { class: 'languages' }, this.#label, this.#select), this.#restart,
        this.#options.inline ? null : this.#close),
      element('div', { class: 'scroll' }, this.#note, this.#log, this.#typing),
      this.#status, this.#sure,
      element('form', { novalidate: true, onsubmit: (event) => { event.preventDefault(); this.#submit(); } },
        this.#file, this.#attach, this.#input, this.#send));
  }

  /** On a small screen the panel covers the page: the keyboard doesn't go to what can't be seen. */
  #keepInside(event) {
    if (event.key !== 'Tab' || this.#options.inline || !FILLING.matches) return;
    const stops = [...this.element.querySelectorAll('a[href], button, select, textarea, [tabindex="0"]')]
      .filter((stop) => stop.getClientRects().length);
    const here = stops.indexOf(this.element.getRootNode().activeElement);
    if (here === (event.shiftKey ? 0 : stops.length - 1)) {
      event.preventDefault();
      stops.at(event.shiftKey ? -1 : 0).focus();
    }
  }

  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    }
  }

  #grow() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, 160)}px`;
  }

  #submit() {
    const text = this.#input.value.trim();
    if (!text) return;
    if ([...text].length > LONGEST) {
      this.#status.textContent = this.#words.tooLong;
      return;
    }
    this.#input.value = '';
    this.#grow();
    this.#say({ text });
  }

  /** Hands in the chosen file, and says how that goes. */
  async #hand() {
    const [file] = this.#file.files;
    this.#file.value = '';
    if (!file || this.#handing) return;
    this.#status.textContent = this.#words.uploading;
    this.#busy(true);
    this.#conversation.start();
    const status = await this.#conversation.hand(file);
    this.#busy(false);
    const refused = { 413: this.#words.fileTooLarge, 415: this.#words.fileWrong, 422: this.#words.fileWrong };
    this.#status.textContent = status === 202 ? '' : refused[status] ?? this.#words.fileFailed;
    this.#thinking(status === 202);
  }

  /** The button stays where the keyboard is, and does nothing meanwhile. */
  #busy(handing) {
    this.#handing = handing;
    this.#attach.setAttribute('aria-disabled', String(handing));
  }

  #say(content) {
    this.#list.querySelectorAll('.choices:not(.past)').forEach((choices) => choices.classList.add('past'));
    this.#conversation.start();
    this.#addOutgoing(this.#conversation.say(content));
    this.#thinking(true);
    this.#toEnd();
    if (content.text || !touched()) this.#input.focus();
  }

  #tools() {
    return { choose: (choice) => this.#say({ choice: choice.id, title: choice.title }), place: () => this.#place() };
  }

  #place() {
    const unavailable = () => { this.#status.textContent = this.#words.noPlace; };
    if (!navigator.geolocation) return unavailable();
    return navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.#say({ location: { latitude: coords.latitude, longitude: coords.longitude } }), unavailable, { timeout: 15_000 });
  }

  #addOutgoing({ id, at, text, choice, title, location, failed, sent }) {
    const shown = { id, at, from: 'resident', kind: 'text', text: text ?? title ?? choice ?? (location ? this.#words.shared : '') };
    this.#list.append(rendered(shown, this.#words, this.#language, this.#tools()));
    if (!sent) this.#mark({ id }, this.#words.waiting);
    if (failed) this.#failed({ id });
  }

  #arrived(message) {
    const own = message.from === 'resident' ? this.#entry(message.id) : null;
    if (own) {
      this.#mark(message, '');
      return;
    }
    if (this.#conversation.town) this.call(this.#options.name);
    this.#thinking(message.from === 'resident');
    const entry = this.#add(message);
    if (!this.#isShown && message.from !== 'resident') this.#options.unread?.(++this.#unread);
    this.#toEnd(entry);
  }

  #add(message) {
    const entry = rendered(message, this.#words, this.#language, this.#tools());
    if (message.from === 'resident') {
      this.#list.querySelectorAll('.choices:not(.past)').forEach((choices) => choices.classList.add('past'));
    }
    this.#list.append(entry);
    return entry;
  }

  #entry(id) { return [...this.#list.children].find((entry) => entry.dataset.id === id); }

  /** Says beside a message how far it is; nothing once it has arrived. */
  #mark({ id }, text, ...more) {
    const entry = this.#entry(id);
    if (!entry) return;
    entry.querySelector('.mark')?.remove();
    entry.classList.toggle('pending', Boolean(text));
    if (text) entry.append(element('p', { class: 'mark', 'aria-live': more.length ? null : 'off' }, text, ...more));
  }

  #failed(outgoing) {
    this.#thinking(false);
    this.#mark(outgoing, `${this.#words.failed} `, element('button', { type: 'button', onclick: () => {
      this.#mark(outgoing, this.#words.waiting);
      this.#input.focus();
      this.#conversation.retry(outgoing.id);
    } }, this.#words.retry));
  }

  #thinking(on) {
    clearTimeout(this.#typingTimer);
    this.#typing.hidden = !on;
    if (on) this.#typingTimer = setTimeout(() => { this.#typing.hidden = true; }, 20_000);
  }

  #connection(state) {
    this.#state = state;
    if (state === 'offline') {
      this.#status.textContent = this.#words.offline;
      this.#thinking(false);
    } else if (state === 'open') {
      this.#status.textContent = '';
      if (this.#conversation.town) this.call(this.#options.name);
    }
  }

  #ask() {
    const done = () => { this.#sure.hidden = true; };
    const no = element('button', { type: 'button', onclick: () => { done(); this.#restart.focus(); } }, this.#words.no);
    this.#sure.replaceChildren(element('p', { id: 'sure' }, this.#words.restartSure), element('div', {},
      element('button', { type: 'button', class: 'main', onclick: () => { done(); this.#conversation.forget(); this.#restarted(); this.#input.focus(); } },
        this.#words.yes), no));
    this.#sure.setAttribute('aria-labelledby', 'sure');
    this.#sure.onkeydown = (event) => { if (event.key === 'Escape') { event.preventDefault(); no.click(); } };
    this.#sure.hidden = false;
    no.focus();
  }

  /** The town no longer has this conversation: what was said stays to be read, and another begins below it. */
  #ended() {
    this.#list.append(element('li', { class: 'message system' }, element('p', { class: 'event' }, this.#words.ended)));
    this.#conversation.outgoing.forEach(({ id }) => this.#entry(id)?.remove());
    this.#conversation.outgoing.forEach((outgoing) => this.#addOutgoing(outgoing));
    this.#thinking(false);
    this.#conversation.start();
    this.#toEnd();
  }

  #restarted() {
    this.#list.replaceChildren();
    this.#conversation.outgoing.forEach((outgoing) => this.#addOutgoing(outgoing));
    this.#thinking(false);
    this.#conversation.start();
  }

  /** Shows the end of the log, but never skips the beginning of what is new. */
  #toEnd(entry) {
    const scroll = this.element.querySelector('.scroll');
    requestAnimationFrame(() => {
      const end = scroll.scrollHeight - scroll.clientHeight;
      const start = entry ? entry.offsetTop - 12 : end;
      scroll.scrollTo({ top: Math.min(end, start) });
    });
  }
}
