import { events } from './events.js';

const PAUSES = [500, 1000, 2000, 4000, 8000, 15000, 30000];
const SILENCE = 45_000;
const PATIENCE = 30_000;
const PATIENCE_FOR_FILES = 300_000;
const KEPT = 200;

/**
 * One conversation with the assistant, as seen from the browser. It survives a reload of the tab, a lost connection
 * and a restarted server: what isn't acknowledged is sent again under the same id, what is read resumes where it was.
 *
 * Dispatches `message` (detail: one message), `state` (detail: connecting, open, offline), `sent`, `failed`
 * (detail: the outgoing message) and `gone` (the conversation no longer exists).
 */
export class Conversation extends EventTarget {
  #base; #municipality; #store; #kept; #sending = false; #run = null; #opening = null;
  #language; #waiting = new Set();

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
    if (this.#run) return;
    this.#run = { stream: null };
    addEventListener('online', this.#again);
    document.addEventListener('visibilitychange', this.#again);
    this.#listen(this.#run);
    this.#deliver();
  }

  stop() {
    removeEventListener('online', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
    this.#run?.stream?.abort();
    this.#run = null;
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
        signal: after(PATIENCE_FOR_FILES),
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
    if (this.#sending || !this.#run) return;
    this.#sending = true;
    let attempt = 0;
    try {
      for (;;) {
        const next = this.#kept.outgoing.find((one) => !one.failed && !one.sent);
        if (!next || !this.#run) return;
        let conversation;
        try {
          await this.#open();
          conversation = this.#kept.conversation;
          const { at, title, failed, sent, ...body } = next;
          const answer = await this.#fetch(`/${conversation}/messages`, {
            method: 'POST', headers: this.#bearer(), body: JSON.stringify(body),
          });
          if (!answer.ok) throw new Refusal(answer);
          attempt = 0;
          next.sent = true;
          this.#save();
          this.#tell('sent', next);
          this.#tell('state', 'open');
        } catch (problem) {
          if (this.#isGone(problem, conversation)) continue;
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

  /** Listens as long as it is this run: whoever stops and starts again has another. */
  async #listen(run) {
    let attempt = 0;
    while (this.#run === run) {
      this.#tell('state', 'connecting');
      const stream = new AbortController();
      run.stream = stream;
      let conversation;
      let silence;
      const alive = () => {
        clearTimeout(silence);
        silence = setTimeout(() => stream.abort(), SILENCE);
      };
      try {
        alive();
        await this.#open();
        if (this.#run !== run) return;
        conversation = this.#kept.conversation;
        const answer = await this.#fetch(`/${conversation}/events`, {
          headers: { ...this.#bearer(), Accept: 'text/event-stream', 'Last-Event-ID': String(this.#last()) },
          signal: stream.signal,
        });
        if (!answer.ok) throw new Refusal(answer);
        this.#tell('state', 'open');
        for await (const { event, data } of events(answer.body)) {
          if (this.#run !== run) return;
          alive();
          attempt = 0;
          if (event === 'message') this.#take(JSON.parse(data));
        }
        await this.#pause(PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
      } catch (problem) {
        if (this.#run !== run || this.#isGone(problem, conversation)) return;
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
      signal: after(PATIENCE), ...options, headers: { ...json, ...headers }, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
    });
  }

  /** Whether the conversation that was asked about is no more; one that was begun since has nothing to do with it. */
  #isGone(problem, conversation) {
    const gone = problem instanceof Refusal && conversation && conversation === this.#kept.conversation && [401, 403, 404].includes(problem.status);
    if (gone) {
      const unsent = this.#kept.outgoing.filter((one) => !one.sent);
      this.forget();
      this.#kept.outgoing = unsent;
      this.#save();
      this.#tell('gone');
    }
    return gone;
  }

  #pause(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds * (0.8 + Math.random() * 0.4));
      this.#waiting.add(done);
    });
  }

  #wake() { [...this.#waiting].forEach((done) => done()); }

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

/** A request without an answer ends; browsers without this clock wait as long as they like. */
function after(milliseconds) { return AbortSignal.timeout?.(milliseconds); }

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
