import { CanopyAgenda, setHome } from './agenda-element.js';

// The whole of `/embed/agenda.js`: makes `<canopy-agenda>` known, and puts one behind a `<script data-summit="…">`.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) setHome(new URL(script.src).origin);
if (customElements.get('canopy-agenda') === undefined) customElements.define('canopy-agenda', CanopyAgenda);
if (script instanceof HTMLScriptElement && script.dataset['summit'] !== undefined) {
  const agenda = document.createElement('canopy-agenda');
  // `data-sub-forum` becomes `sub-forum`.
  for (const { name, value } of script.attributes)
    if (name.startsWith('data-')) agenda.setAttribute(name.slice('data-'.length), value);
  agenda.setAttribute('server', new URL(script.src).origin);
  script.after(agenda);
}
