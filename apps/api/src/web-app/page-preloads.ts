import { z } from 'zod';

const PreloadsFile = z.object({
  app: z.string(),
  pages: z.array(
    z
      .object({ pattern: z.string(), tags: z.string() })
      .transform(({ pattern, tags }) => ({ pattern: new RegExp(pattern), tags })),
  ),
  languages: z.record(z.string(), z.string()),
});
const NOTHING: z.output<typeof PreloadsFile> = { app: '', pages: [], languages: {} };
/** What the app falls back to, too. */
const FALLBACK_LANGUAGE = 'en';

/** Which files a page will ask for, as the build wrote it into `preloads.json`: named in the head, they come together. */
export class PagePreloads {
  constructor(private readonly file = NOTHING) {}

  /** @throws Error for a file that the build did not write. */
  static parse(json: string): PagePreloads {
    return new PagePreloads(PreloadsFile.parse(JSON.parse(json)));
  }

  /** `html` with the links of the page at `path`, of the app, and of the messages of the first of these languages that there are any of, at the end of its head. */
  into(html: string, path: string, languages: readonly string[]): string {
    const { app, pages, languages: messages } = this.file;
    const wanted = [...languages, FALLBACK_LANGUAGE].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
    const language = wanted.find((tag) => Object.hasOwn(messages, tag)) ?? FALLBACK_LANGUAGE;
    const page = pages.find(({ pattern }) => pattern.test(path))?.tags ?? '';
    const tags = `${page}${app}${messages[language] ?? ''}`;
    return tags === '' ? html : html.replace('</head>', () => `${tags}</head>`);
  }
}
