import type { PickedText } from '@app/domain';

/** What a shared link of a summit is shown with. */
export interface PageHead {
  title: PickedText;
  description: PickedText | null;
  /** Absolute address of the page. */
  url: string;
}

/** The app's `index.html` with the head of one page: its own `<title>` replaced, OpenGraph beside it. Texts are escaped. */
export function withHead(html: string, head: PageHead): string {
  const title = escapeHtml(head.title.text);
  const tags = [
    `<title>${title}</title>`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:url" content="${escapeHtml(head.url)}">`,
    ...(head.description === null
      ? []
      : [`<meta property="og:description" content="${escapeHtml(head.description.text)}">`]),
  ].join('\n    ');
  // A function, because a title may hold what `replace` takes for a pattern (`$&`).
  return html.replace(/<title>[^<]*<\/title>/, () => tags);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
