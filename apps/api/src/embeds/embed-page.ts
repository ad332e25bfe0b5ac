import { directionOf } from '@app/domain';

/** What the address of the page may choose; everything else in it is left out. */
export interface EmbedChoices {
  lang?: string | undefined;
  day?: string | undefined;
  'sub-forum'?: string | undefined;
  theme?: string | undefined;
}

/**
 * Only this page may stand in a frame, anywhere. It runs our one script, asks our origin alone, and has no forms: whoever
 * frames it gets an agenda to look at and links out of it.
 */
export const EMBED_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'sha256-{style}'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** The page's whole style sheet; the agenda brings its own. */
export const EMBED_PAGE_STYLE = 'body{margin:0;padding:12px}';

/** A page with the agenda of one summit and nothing around it, in this language unless the address chose one. */
export function embedPage(slug: string, choices: EmbedChoices, readerLanguage: string, agendaUrl: string): string {
  const language = choices.lang ?? readerLanguage;
  const attributes = Object.entries({ summit: slug, level: 1, ...choices })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Canopy</title>
    <link rel="canonical" href="${escaped(agendaUrl)}">
    <style>${EMBED_PAGE_STYLE}</style>
    <script src="/embed/agenda.js" async></script>
  </head>
  <body>
    <canopy-agenda${attributes}><a href="${escaped(agendaUrl)}" target="_blank" rel="noopener">${escaped(agendaUrl)}</a></canopy-agenda>
  </body>
</html>
`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
