import { z } from 'zod';

const PreloadsFile = z.array(
  z
    .object({ pattern: z.string(), tags: z.string() })
    .transform(({ pattern, tags }) => ({ pattern: new RegExp(pattern), tags })),
);

/** Which files a page will ask for, as the build wrote it into `preloads.json`: named in the head, they come together. */
export class PagePreloads {
  constructor(private readonly pages: z.output<typeof PreloadsFile>) {}

  /** @throws Error for a file that the build did not write. */
  static parse(json: string): PagePreloads {
    return new PagePreloads(PreloadsFile.parse(JSON.parse(json)));
  }

  /** `html` with the links of the page at `path` at the end of its head. */
  into(html: string, path: string): string {
    const tags = this.pages.find(({ pattern }) => pattern.test(path))?.tags;
    return tags === undefined ? html : html.replace('</head>', () => `${tags}</head>`);
  }
}
