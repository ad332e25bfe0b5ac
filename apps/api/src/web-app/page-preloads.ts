import { z } from 'zod';

const PreloadsFile = z.object({
  app: z.string(),
  pages: z.array(
    z
      .object({
        pattern: z.string(),
        first: z.string().default(''),
        tags: z.string(),
        isWordy: z.boolean().default(false),
      })
      .transform(({ pattern, ...page }) => ({ pattern: new RegExp(pattern), ...page })),
  ),
  languages: z.record(z.string(), z.string()),
  moreOfLanguages: z.record(z.string(), z.string()).default({}),
});
const NOTHING: z.output<typeof PreloadsFile> = { app: '', pages: [], languages: {}, moreOfLanguages: {} };
/** What the app falls back to, too. */
const FALLBACK_LANGUAGE = 'en';

/** Which files a page will ask for, as the build wrote it into `preloads.json`: named in the head, they come together. */
export class PagePreloads {
  constructor(private readonly file = NOTHING) {}

  /** @throws Error for a file that the build did not write. */
  static parse(json: string): PagePreloads {
    return new PagePreloads(PreloadsFile.parse(JSON.parse(json)));
  }

  /**
   * `html` with the links of the page at `path`, of the app, and of the messages of the first of these languages that there are any of,
   * at the end of its head. `isAppLater`: what the page does not need before the app lies in a template until the page's entry
   * takes it out (`app/ahead.ts`), and is compiled when it is needed.
   */
  into(html: string, path: string, languages: readonly string[], { isAppLater = false } = {}): string {
    const { app, pages, languages: messages, moreOfLanguages } = this.file;
    const wanted = [...languages, FALLBACK_LANGUAGE].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
    const language = wanted.find((tag) => Object.hasOwn(messages, tag)) ?? FALLBACK_LANGUAGE;
    const { first = '', tags = '', isWordy = false } = pages.find(({ pattern }) => pattern.test(path)) ?? {};
    const words = `${messages[language] ?? ''}${isWordy ? (moreOfLanguages[language] ?? '') : ''}`;
    const rest = `${tags}${app}${words}`;
    const all = `${first}${isAppLater && rest !== '' ? later(rest) : rest}`;
    return all === '' ? html : html.replace('</head>', () => `${all}</head>`);
  }
}

const later = (tags: string): string =>
  `<template id="later">${tags.replaceAll('rel="modulepreload"', 'rel="preload" as="script"')}</template>`;
