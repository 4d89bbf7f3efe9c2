import { Conversation } from './conversation.js';
import { element } from './messages.js';
import { icon, Panel } from './panel.js';
import { dress } from './styles.js';
import { language, words } from './words.js';

/**
 * The chat of a town's virtual assistant.
 *
 *     <wijzer-chat municipality="voorbeeldstad"></wijzer-chat>
 *
 * Attributes: `municipality` (needed), `language` (nl, fr, en, de; else the page's), `name` (of the assistant),
 * `inline` (a part of the page instead of a button in the corner), `open`, `api` (where the assistant runs; else where
 * this module came from). Colours: `--wijzer-colour` and `--wijzer-on-colour`.
 */
class WijzerChat extends HTMLElement {
  static observedAttributes = ['open', 'language', 'name'];

  #root = this.attachShadow({ mode: 'open' });
  #conversation = null;
  #panel = null;
  #launcher = null;
  #news = element('p', { class: 'hidden', id: 'news', role: 'status' });

  connectedCallback() {
    const municipality = this.getAttribute('municipality');
    if (!municipality || this.#panel) {
      if (this.#panel && (this.#isOpen || this.#conversation.exists)) this.#conversation.start();
      return;
    }
    dress(this.#root);
    const base = (this.getAttribute('api') ?? new URL('..', import.meta.url).href).replace(/\/+$/, '');
    this.#conversation = new Conversation(base, municipality, this.#wanted());
    const spoken = language(this.#conversation.language);
    this.#conversation.speak(spoken);
    this.#launcher = element('button', { type: 'button', class: 'launcher', 'aria-expanded': 'false', 'aria-describedby': 'news', onclick: () => this.toggle() },
      icon('chat'), element('span', { class: 'call' }), element('span', { class: 'badge', 'aria-hidden': 'true', hidden: true }));
    const corner = element('aside', {}, this.#launcher, this.#news);
    this.#panel = new Panel(this.#conversation, {
      inline: this.hasAttribute('inline'),
      language: spoken,
      name: this.getAttribute('name'),
      close: () => this.close(),
      unread: (count) => this.#badge(count),
      spoken: (code) => this.#label(code),
    });
    if (this.hasAttribute('inline')) this.#root.append(this.#panel.element);
    else this.#root.append(corner, this.#panel.element);
    this.#root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !this.hasAttribute('inline') && this.#isOpen) {
        event.stopPropagation();
        this.close();
      }
    });
    this.#show(false);
    if (this.#conversation.exists) this.#conversation.start();
  }

  disconnectedCallback() { this.#conversation?.stop(); }

  attributeChangedCallback(name, before, now) {
    if (!this.#panel || before === now) return;
    if (name === 'open') this.#show(true);
    if (name === 'language') this.#panel.speak(this.#wanted());
    if (name === 'name') this.#panel.call(now);
  }

  open() { this.setAttribute('open', ''); }

  close() { this.removeAttribute('open'); }

  toggle() { this.toggleAttribute('open'); }

  get #isOpen() { return this.hasAttribute('open') || this.hasAttribute('inline'); }

  #wanted() { return language(this.getAttribute('language'), document.documentElement.lang, navigator.language); }

  #show(focus) {
    this.#panel.show(this.#isOpen);
    this.#launcher.setAttribute('aria-expanded', String(this.#isOpen));
    if (this.#isOpen) this.#conversation.start();
    if (focus && !this.hasAttribute('inline')) (this.#isOpen ? this.#panel : this.#launcher).focus();
  }

  #label(code) {
    this.#root.querySelector('.call')?.replaceChildren(words(code).open);
    this.#launcher.lang = code;
    this.#launcher.title = words(code).openLong;
    this.#launcher.parentElement?.setAttribute('aria-label', words(code).name);
  }

  #badge(count) {
    const badge = this.#launcher.querySelector('.badge');
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? '9+' : String(count);
    this.#news.textContent = count ? `${words(this.#panel.language).unread} ${count}` : '';
  }
}

if (!customElements.get('wijzer-chat')) customElements.define('wijzer-chat', WijzerChat);
