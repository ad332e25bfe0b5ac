import type { PickedText } from '@app/domain';

/** What a shared link is shown with. */
export interface PageHead {
  title: Pick<PickedText, 'text'>;
  description: Pick<PickedText, 'text'> | null;
  /** Absolute address of the page. */
  url: string;
  /** Of 1.91 to 1. */
  picture?: { url: string; text: string };
  /** A page of one person, for those who have its address: search engines leave it out. */
  isUnlisted?: boolean;
  /** A session's page, and people are on its stage: the page goes there before it knows anything else. */
  liveSessionId?: string;
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
    ...(head.picture === undefined
      ? []
      : [
          `<meta property="og:image" content="${escapeHtml(head.picture.url)}">`,
          `<meta property="og:image:alt" content="${escapeHtml(head.picture.text)}">`,
          `<meta name="twitter:card" content="summary_large_image">`,
        ]),
    ...(head.liveSessionId === undefined
      ? []
      : [`<meta name="canopy-live-session" content="${escapeHtml(head.liveSessionId)}">`]),
    ...(head.isUnlisted ? [`<meta name="robots" content="noindex">`] : []),
  ].join('\n    ');
  // A function, because a title may hold what `replace` takes for a pattern (`$&`).
  return html.replace(/<title>[^<]*<\/title>/, () => tags);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
