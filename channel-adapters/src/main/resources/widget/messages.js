/** Small tools to build elements: text is always text, never markup. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const HOME = new URL('..', import.meta.url);

/** The address, when it is one that may be opened; what is relative is the assistant's own. */
export function safe(address) {
  try {
    const url = new URL(address, HOME);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Text with its addresses as links. */
function written(text, words) {
  const part = document.createDocumentFragment();
  let end = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g)) {
    const address = safe(match[0]);
    if (!address) continue;
    part.append(text.slice(end, match.index), link(address, match[0], words));
    end = match.index + match[0].length;
  }
  part.append(text.slice(end));
  return part;
}

function link(address, title, words, look) {
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: look },
    title, element('span', { class: 'hidden' }, ` (${words.newTab})`));
}

function choices(offered, words, choose) {
  if (!offered?.length) return null;
  return element('ul', { class: 'choices' }, ...offered.map((choice) => element('li', {},
    element('button', { type: 'button', class: 'choice', 'data-choice': choice.id, onclick: () => choose(choice) },
      element('span', {}, choice.title),
      choice.description ? element('span', { class: 'description' }, choice.description) : null))));
}

function page(offered, words) {
  const address = offered && safe(offered.url);
  return address ? link(address, offered.title, words, 'page') : null;
}

const CONTENT = {
  text: (message, words) => [bubble(message, words)],
  event: (message) => [element('p', { class: 'event' }, message.text)],
  choice: (message, words) => [bubble(message, words)],
  location: (message, words) => [bubble({ ...message, text: message.text || words.shared }, words)],
  media: (message, words) => [bubble(message, words)],
  ask: (message, words, tools) => [bubble(message, words), message.wanted === 'location'
    ? element('button', { type: 'button', class: 'choice place', onclick: tools.place }, words.share) : null],
  choices: (message, words, tools) => [bubble(message, words), choices(message.choices, words, tools.choose)],
  link: (message, words) => [bubble(message, words, page(message, words))],
  card: (message, words, tools) => [
    element('div', { class: 'bubble card' }, element('p', { class: 'title' }, message.title),
      element('p', { class: 'text' }, written(message.text, words)), page(message.link, words)),
    choices(message.choices, words, tools.choose)],
  image: (message, words) => {
    const address = safe(message.url);
    return [element('div', { class: 'bubble image' },
      address ? element('img', { src: address, alt: message.text || words.picture, loading: 'lazy', referrerpolicy: 'no-referrer' }) : null,
      message.text ? element('p', { class: 'text', 'aria-hidden': address ? 'true' : null }, message.text) : null)];
  },
  document: (message, words) => {
    const address = safe(message.url);
    return [bubble(message, words, address ? link(address, `${words.download} ${message.filename}`, words, 'page') : null)];
  },
};

function bubble(message, words, more) {
  return element('div', { class: 'bubble' }, element('p', { class: 'text' }, written(message.text, words)), more);
}

/** One message as an entry of the log. What isn't known yet is shown by its text, which is always complete. */
export function rendered(message, words, language, tools) {
  const show = CONTENT[message.kind] ?? CONTENT.text;
  const speaker = message.from === 'resident' ? words.you : message.author ?? words.assistant;
  const time = new Date(message.at);
  return element('li', { class: `message ${message.from} ${message.kind}`, 'data-id': message.id },
    message.from === 'system' ? null : element('p', { class: message.author ? 'speaker' : 'speaker hidden' },
      message.author ? `${speaker} (${words.agent})` : `${speaker}:`),
    ...show(message, words, tools),
    message.from === 'system' || Number.isNaN(time.getTime()) ? null
      : element('time', { datetime: message.at }, time.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })));
}
