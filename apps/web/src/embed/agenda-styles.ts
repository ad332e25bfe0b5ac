/** Of the agenda alone: it stands in a shadow root. Colours are those of the app, in both schemes. */
export const AGENDA_STYLES = `
:host {
  --paper: #fbfaf6; --raised: #ffffff; --ink: #15201b; --soft: #4a5751; --line: #dedbd0; --green: #0f5c4a; --live: #b81f29;
  --hue-0: #1b5ea8; --hue-1: #98480b; --hue-2: #6b3fa3; --hue-3: #0a6670; --hue-4: #a1286a; --hue-5: #5a6206; --hue-6: #3f4f63; --hue-7: #7d3b3b;
  display: block; container-type: inline-size; color: var(--ink); background: var(--paper); border-radius: 10px;
  font: 16px/1.5 Inter, "Source Sans 3", system-ui, "Noto Naskh Arabic", "Noto Sans Thai", "Noto Sans SC", sans-serif;
}
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) {
  --paper: #0e1412; --raised: #161e1b; --ink: #edf2ef; --soft: #a8b6af; --line: #2a3631; --green: #5fd0b0; --live: #ff8078;
  --hue-0: #7cb5f2; --hue-1: #f0a268; --hue-2: #c3a2f2; --hue-3: #62cbd4; --hue-4: #f093c2; --hue-5: #c2cb62; --hue-6: #aebccd; --hue-7: #dfa39c;
} }
:host([theme="dark"]) {
  --paper: #0e1412; --raised: #161e1b; --ink: #edf2ef; --soft: #a8b6af; --line: #2a3631; --green: #5fd0b0; --live: #ff8078;
  --hue-0: #7cb5f2; --hue-1: #f0a268; --hue-2: #c3a2f2; --hue-3: #62cbd4; --hue-4: #f093c2; --hue-5: #c2cb62; --hue-6: #aebccd; --hue-7: #dfa39c;
}
.agenda { padding: 16px; }
.agenda:lang(ur) { line-height: 1.8; }
h1, h2 { margin: 0 0 12px; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
h1:lang(ur), h2:lang(ur) { line-height: 1.9; }
a { color: inherit; text-decoration-color: var(--green); text-underline-offset: 3px; }
a:hover { color: var(--green); }
:focus-visible { outline: 2px solid var(--green); outline-offset: 2px; border-radius: 4px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin-block-end: 4px; }
.days { display: flex; flex-wrap: wrap; gap: 8px; }
button, select { min-block-size: 44px; padding: 6px 12px; font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; max-inline-size: 100%; }
button { cursor: pointer; }
button[aria-pressed="true"] { border-color: var(--green); box-shadow: inset 0 0 0 1px var(--green); color: var(--green); font-weight: 600; }
label { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; max-inline-size: 100%; }
.zone { margin: 4px 0 8px; color: var(--soft); font-size: .875rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { position: relative; display: grid; grid-template-columns: 1fr; gap: 2px 16px; padding-block: 12px; border-block-start: 1px solid var(--line); }
.time { font-variant-numeric: tabular-nums; font-weight: 600; }
.read { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.time .own { display: block; color: var(--soft); font-size: .875rem; font-weight: 400; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.meta, .people { color: var(--soft); font-size: .875rem; margin: 2px 0 0; overflow-wrap: anywhere; }
.track { color: var(--hue); font-weight: 600; }
.track::before { content: ""; display: inline-block; inline-size: .6em; block-size: .6em; margin-inline-end: .4em; border-radius: 50%; background: var(--hue); }
.live { color: var(--live); font-weight: 700; }
.cancelled .title { text-decoration: line-through; }
.empty { color: var(--soft); }
@container (min-width: 520px) { li { grid-template-columns: 11rem 1fr; } }
`;
