import { events } from './events.js';

const PAUSES = [500, 1000, 2000, 4000, 8000, 15000, 30000];
const SILENCE = 45_000;
const KEPT = 200;

/**
 * One conversation with the assistant, as seen from the browser. It survives a reload of the tab, a lost connection
 * and a restarted server: what isn't acknowledged is sent again under the same id, what is read resumes where it was.
 *
 * Dispatches `message` (detail: one message), `state` (detail: connecting, open, offline), `sent`, `failed`
 * (detail: the outgoing message) and `gone` (the conversation no longer exists).
 */
export class Conversation extends EventTarget {
  #base; #municipality; #store; #kept; #sending = false; #stopped = true; #stream = null; #opening = null;
  #language; #wake = () => {};

  constructor(base, municipality, language) {
    super();
    this.#base = `${base}/api/v1/${encodeURIComponent(municipality)}/conversations`;
    this.#municipality = municipality;
    this.#language = language;
    this.#store = `wijzer:${this.#base}`;
    this.#kept = this.#load();
  }

  get exists() { return Boolean(this.#kept.conversation); }
  get town() { return this.#kept.town; }
  get messages() { return this.#kept.messages; }
  get outgoing() { return this.#kept.outgoing; }
  get language() { return this.#kept.language; }

  /** Speaks another language from the next message on. */
  speak(language) {
    if (language !== this.#language && this.exists) this.#kept.switched = language;
    this.#language = language;
    this.#kept.language = language;
    this.#save();
  }

  /** Starts, or goes on with, listening and sending. */
  start() {
    if (!this.#stopped) return;
    this.#stopped = false;
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
    this.#listen();
    this.#deliver();
  }

  stop() {
    this.#stopped = true;
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
    this.#stream?.abort();
    this.#wake();
  }

  /** Forgets this conversation, in this tab. */
  forget() {
    this.stop();
    this.#kept = this.#empty();
    this.#save();
  }

  /** Says something: {text}, {choice, title} or {location}. Shown at once, sent as soon as possible. */
  say(content) {
    const outgoing = { id: newId(), at: new Date().toISOString(), ...content };
    if (this.#kept.switched) {
      outgoing.language = this.#kept.switched;
      delete this.#kept.switched;
    }
    this.#kept.outgoing.push(outgoing);
    this.#save();
    this.#deliver();
    return outgoing;
  }

  retry(id) {
    const outgoing = this.#kept.outgoing.find((one) => one.id === id);
    if (outgoing) delete outgoing.failed;
    this.#deliver();
  }

  /**
   * Hands in a picture or file, at once. It shows in the conversation when it has arrived; resolves to the status of
   * the answer, 0 where none came.
   */
  async hand(file) {
    try {
      await this.#open();
      const query = `?id=${newId()}`;
      const answer = await this.#fetch(`/${this.#kept.conversation}/attachments${query}`, {
        method: 'POST', body: file, headers: { ...this.#bearer(), 'Content-Type': file.type || 'application/octet-stream' },
      });
      return answer.status;
    } catch {
      return 0;
    }
  }

  async #open() {
    if (this.exists) return;
    this.#opening ??= (async () => {
      const page = location.origin + location.pathname;
      const answer = await this.#fetch('', { method: 'POST', body: JSON.stringify({ language: this.#language, page }) });
      if (!answer.ok) throw new Refusal(answer);
      const { conversation, token, town } = await answer.json();
      Object.assign(this.#kept, { conversation, token, town });
      this.#save();
    })().finally(() => { this.#opening = null; });
    await this.#opening;
  }

  async #deliver() {
    if (this.#sending || this.#stopped) return;
    this.#sending = true;
    let attempt = 0;
    try {
      for (;;) {
        const next = this.#kept.outgoing.find((one) => !one.failed && !one.sent);
        if (!next || this.#stopped) return;
        try {
          await this.#open();
          const { at, title, failed, sent, ...body } = next;
          const answer = await this.#fetch(`/${this.#kept.conversation}/messages`, {
            method: 'POST', headers: this.#bearer(), body: JSON.stringify(body),
          });
          if (!answer.ok) throw new Refusal(answer);
          attempt = 0;
          next.sent = true;
          this.#save();
          this.#tell('sent', next);
          this.#tell('state', 'open');
        } catch (problem) {
          if (this.#isGone(problem)) return;
          if (problem instanceof Refusal && !problem.isPassing) {
            next.failed = true;
            this.#save();
            this.#tell('failed', next);
          } else {
            this.#tell('state', 'offline');
            await this.#pause(problem.pause ?? PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
          }
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  async #listen() {
    let attempt = 0;
    while (!this.#stopped) {
      this.#tell('state', 'connecting');
      const stream = new AbortController();
      this.#stream = stream;
      let silence;
      const alive = () => {
        clearTimeout(silence);
        silence = setTimeout(() => stream.abort(), SILENCE);
      };
      try {
        alive();
        await this.#open();
        const answer = await this.#fetch(`/${this.#kept.conversation}/events`, {
          headers: { ...this.#bearer(), Accept: 'text/event-stream', 'Last-Event-ID': String(this.#last()) },
          signal: stream.signal,
        });
        if (!answer.ok) throw new Refusal(answer);
        this.#tell('state', 'open');
        for await (const { event, data } of events(answer.body)) {
          alive();
          attempt = 0;
          if (event === 'message') this.#take(JSON.parse(data));
        }
      } catch (problem) {
        if (this.#stopped || this.#isGone(problem)) return;
        this.#tell('state', 'offline');
        await this.#pause(problem.pause ?? PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
      } finally {
        clearTimeout(silence);
      }
    }
  }

  #take(message) {
    if (message.sequence <= this.#last()) return;
    this.#kept.messages.push(message);
    this.#kept.messages.splice(0, this.#kept.messages.length - KEPT);
    this.#kept.outgoing = this.#kept.outgoing.filter((one) => message.from !== 'resident' || one.id !== message.id);
    this.#save();
    this.#tell('message', message);
  }

  #last() { return this.#kept.messages.at(-1)?.sequence ?? 0; }

  #bearer() { return { Authorization: `Bearer ${this.#kept.token}` }; }

  #fetch(path, { headers, ...options }) {
    const json = options.body ? { 'Content-Type': 'application/json' } : {};
    return fetch(this.#base + path, {
      ...options, headers: { ...json, ...headers }, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
    });
  }

  #isGone(problem) {
    const gone = problem instanceof Refusal && this.exists && [401, 403, 404].includes(problem.status);
    if (gone) {
      const unsent = this.#kept.outgoing.filter((one) => !one.sent && !one.failed);
      this.forget();
      this.#kept.outgoing = unsent;
      this.#save();
      this.#tell('gone');
    }
    return gone;
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds * (0.8 + Math.random() * 0.4));
      const earlier = this.#wake;
      this.#wake = () => { clearTimeout(timer); earlier(); resolve(); };
    }).finally(() => { this.#wake = () => {}; });
  }

  #again = () => { if (document.visibilityState === 'visible') this.#wake(); };

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }

  #empty() { return { messages: [], outgoing: [], language: this.#language }; }

  #load() {
    try {
      return { ...this.#empty(), ...JSON.parse(sessionStorage.getItem(this.#store) ?? '{}') };
    } catch {
      return this.#empty();
    }
  }

  #save() {
    try {
      sessionStorage.setItem(this.#store, JSON.stringify(this.#kept));
    } catch { /* A page without storage has a conversation that ends with the page. */ }
  }
}

/** An answer that isn't what was asked for. */
class Refusal extends Error {
  constructor(answer) {
    super(`status ${answer.status}`);
    this.status = answer.status;
    const seconds = Number(answer.headers.get('Retry-After'));
    if (seconds > 0) this.pause = Math.min(seconds, 60) * 1000;
  }

  /** Whether the same request may succeed later. */
  get isPassing() { return this.status >= 500 || this.status === 429 || this.status === 408; }
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
