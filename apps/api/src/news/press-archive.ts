import { allTranslations, type LanguageTexts } from '@app/domain';
import { strToU8, zip, type Zippable } from 'fflate';
import type { PressContact } from './press-kits.repository.js';
import type { ReleasedNewsRow } from './released-news.repository.js';

/** What goes into a press kit's archive: all of it is public. */
export interface PressArchive {
  title: LanguageTexts;
  url: string;
  boilerplates: LanguageTexts;
  contacts: readonly PressContact[];
  /** In their order. */
  pictures: readonly { descriptions: LanguageTexts; credit: string | null; jpeg: Buffer }[];
  articles: readonly ReleasedNewsRow[];
  /** The same bytes for the same. */
  madeAt: Date;
}

/** ZIP: texts as UTF-8 with a byte order mark, a file for each language; pictures with a list that says what each shows and who made it. */
export function pressArchive(kit: PressArchive): Promise<Uint8Array> {
  const files: Zippable = {};
  const add = (name: string, lines: readonly string[]): void => {
    files[name] = [strToU8(`\uFEFF${lines.join('\r\n')}\r\n`), { level: 6, mtime: kit.madeAt }];
  };
  for (const { language, text } of allTranslations(kit.boilerplates))
    add(`about-${language}.txt`, [
      kit.title[language] ?? Object.values(kit.title)[0] ?? '',
      '',
      ...text.split('\n'),
      '',
      kit.url,
    ]);
  if (kit.contacts.length > 0)
    add(
      'contacts.txt',
      kit.contacts.flatMap(({ name, duties, email, phone }) => [
        [name, ...Object.values(duties ?? {})].join(', '),
        [email, phone].filter((each) => each !== null).join(', '),
        '',
      ]),
    );
  kit.pictures.forEach(({ jpeg }, index) => {
    // Compressed already.
    files[`pictures/${pictureName(index)}`] = [new Uint8Array(jpeg), { level: 0, mtime: kit.madeAt }];
  });
  if (kit.pictures.length > 0)
    add(
      'pictures/pictures.txt',
      kit.pictures.flatMap(({ descriptions, credit }, index) => [
        pictureName(index),
        ...allTranslations(descriptions).map(({ language, text }) => `${language}: ${text}`),
        ...(credit === null ? [] : [`© ${credit}`]),
        '',
      ]),
    );
  for (const { slug, published, datedOn } of kit.articles)
    for (const language of published.languages) {
      const words = published.texts[language];
      if (words !== undefined)
        add(`news/${slug}-${language}.txt`, [words.title, datedOn, '', words.summary, '', ...words.body.split('\n')]);
    }
  return new Promise((resolve, reject) => {
    zip(files, (error, archive) => (error === null ? resolve(archive) : reject(error)));
  });
}

const pictureName = (index: number): string => `${String(index + 1).padStart(2, '0')}.jpg`;
