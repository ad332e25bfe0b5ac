import type { EmbeddedAgenda } from '@app/contracts';
import { AGENDA_STYLES } from './agenda-styles.js';
import { type AgendaChoice, agendaView } from './agenda-view.js';

/** How often an agenda that is looked at asks for changes, in seconds; most answers are a 304 without a body. */
const REFRESH_S = 60;
const LEAST_REFRESH_S = 5;

const sheet = new CSSStyleSheet();
// Not a `<style>`: a page that allows no inline styles allows this.
sheet.replaceSync(AGENDA_STYLES);

/** Where the script came from, and so where the agenda is: set before elements are made. */
let home = '';
export function setHome(origin: string): void {
  home = origin;
}

/**
 * `<canopy-agenda summit="…">`, with `lang`, `day` (2022-12-20), `sub-forum` (its address, or `plenary`), `theme` (light,
 * dark, auto), `server` (an origin, where the script did not come from it), `refresh` (seconds) and `level` (1 where
 * its title is the page's). What it contains is
 * shown until the agenda is there, and when it cannot be had.
 */
export class CanopyAgenda extends HTMLElement {
  static readonly observedAttributes = ['summit', 'lang', 'day', 'sub-forum', 'server'];

  private readonly root = this.attachShadow({ mode: 'open' });
  private agenda: EmbeddedAgenda | undefined;
  private choice: AgendaChoice = { day: null, subForum: '' };
  private timer: number | undefined;
  private asked = 0;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(document.createElement('slot'));
  }

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.look);
    this.choose({ day: this.getAttribute('day'), subForum: this.getAttribute('sub-forum') ?? '' });
    this.look();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.look);
    window.clearTimeout(this.timer);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'day') this.choose({ ...this.choice, day: this.getAttribute('day') });
    else if (name === 'sub-forum') this.choose({ ...this.choice, subForum: this.getAttribute('sub-forum') ?? '' });
    else {
      this.agenda = undefined;
      this.look();
    }
  }

  /** Asks now, and again while the page is looked at. */
  private readonly look = (): void => {
    window.clearTimeout(this.timer);
    if (document.visibilityState === 'hidden') return;
    const seconds = Math.max(LEAST_REFRESH_S, Number(this.getAttribute('refresh')) || REFRESH_S);
    void this.ask().finally(() => {
      window.clearTimeout(this.timer);
      if (this.isConnected) this.timer = window.setTimeout(this.look, seconds * 1_000);
    });
  };

  private async ask(): Promise<void> {
    const summit = this.getAttribute('summit') ?? '';
    const server = this.getAttribute('server') ?? home;
    if (summit === '') return;
    const turn = (this.asked += 1);
    const url = new URL(`/embed/${encodeURIComponent(summit)}/agenda.json`, server || location.href);
    const language = this.closest<HTMLElement>('[lang]')?.lang ?? '';
    if (language !== '') url.searchParams.set('lang', language);
    try {
      // The browser sends the tag of what it has and answers from its cache when that is still right.
      const answer = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
      if (!answer.ok) throw new Error(`The agenda answered with ${answer.status}.`);
      const agenda = (await answer.json()) as EmbeddedAgenda;
      // Another answer was asked for since: that one counts.
      if (turn !== this.asked) return;
      const isNew = this.agenda?.state !== agenda.state || this.agenda.language !== agenda.language;
      this.agenda = agenda;
      if (isNew) this.show();
      this.dispatchEvent(new CustomEvent('canopy-agenda-ready', { bubbles: true }));
    } catch (error) {
      // What was shown stays; the next look may find it.
      this.dispatchEvent(new CustomEvent('canopy-agenda-failed', { bubbles: true, detail: error }));
    }
  }

  private choose(choice: AgendaChoice): void {
    this.choice = choice;
    this.show();
  }

  /** Draws anew; whoever is on a button or link stays there. */
  private show(): void {
    if (this.agenda === undefined) return;
    const active = this.root.activeElement;
    const key = active instanceof HTMLElement ? active.dataset['key'] : undefined;
    const level = this.getAttribute('level') === '1' ? 1 : 2;
    this.root.replaceChildren(agendaView(this.agenda, this.choice, (choice) => this.choose(choice), level));
    if (key === undefined) return;
    for (const candidate of this.root.querySelectorAll<HTMLElement>('[data-key]'))
      if (candidate.dataset['key'] === key) candidate.focus({ preventScroll: true });
  }
}
