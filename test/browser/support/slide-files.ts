import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** A file as a file picker is given it. */
interface PickedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const FONTS = [
  ['Latin', 'inter/files/inter-latin-wght-normal.woff2'],
  ['Cyrillic', 'inter/files/inter-cyrillic-wght-normal.woff2'],
  ['Arabic', 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2'],
  ['Thai', 'noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2'],
] as const;

/** One line per page (`words` of it are found again in what is said of the page), each in a font that the file brings along, on a coloured ground. */
export const SCRIPTS = [
  { lang: 'en', text: 'Net zero by 2060', words: 'Net zero by 2060', ground: '#c02020' },
  { lang: 'ru', text: 'Климат и леса', words: 'Климат и леса', ground: '#20c020' },
  // Its font draws dots apart from letters, so that only letters without any come out of the file as they went in.
  { lang: 'ur', text: 'آب و ہوا', words: 'و ہوا', ground: '#2020c0' },
  { lang: 'th', text: 'สภาพภูมิอากาศ', words: 'สภาพ', ground: '#c0c020' },
  { lang: 'en', text: 'The last page', words: 'The last page', ground: '#20c0c0' },
] as const;

/** Slides as an office program writes them: 16:9, fonts embedded in part, one page per script. */
export async function slidesInScripts(browser: Browser): Promise<PickedFile> {
  const faces = await Promise.all(
    FONTS.map(async ([name, path]) => {
      const bytes = await readFile(`node_modules/@fontsource-variable/${path}`);
      return `@font-face { font-family: ${name}; src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`;
    }),
  );
  const pages = SCRIPTS.map(
    ({ lang, text, ground }) =>
      `<section lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}" style="background: ${ground}"><h1>${text}</h1></section>`,
  );
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<style>${faces.join('\n')} @page { size: 1280px 720px; margin: 0 } body { margin: 0 }
       section { width: 1280px; height: 720px; break-after: page; display: grid; place-items: center }
       h1 { font: 96px ${FONTS.map(([name]) => name).join(', ')}; color: white }</style>${pages.join('')}`,
    );
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const buffer = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    return { name: 'Climate_2060.pdf', mimeType: 'application/pdf', buffer };
  } finally {
    await page.close();
  }
}

/** A Chinese line in a font that the file only names: its letters are found by pdf.js's character maps alone. */
export const chineseWithoutFont = (): PickedFile => ({
  name: '碳中和.pdf',
  mimeType: 'application/pdf',
  buffer: pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    // 碳中和, in the encoding that `UniGB-UCS2-H` maps.
    streamOf('BT /F1 96 Tf 120 240 Td <78B34E2D548C> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R
        /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880
        /Descent -120 /CapHeight 880 /StemV 93 >>`,
  ]),
});

/** A PDF that asks for a password. */
export const lockedSlides = (): PickedFile => ({
  name: 'locked.pdf',
  mimeType: 'application/pdf',
  buffer: pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] >>',
      `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`,
    ],
    `/Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  ),
});

/** A file of another kind under the name of a PDF. */
export const noSlides = (): PickedFile => ({
  name: 'notes.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('These are notes, no slides.'),
});

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** The objects of a file, numbered from 1; the first is its catalog. */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const end = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${end}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
