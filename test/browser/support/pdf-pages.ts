import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { CanopyServer } from './canopy-server.js';

/** A page of a PDF as somebody sees it. */
export interface PdfPage {
  /** PNG */
  picture: Buffer;
  text: string;
  /** Points of the picture that are not paper, as a share of all. */
  ink: number;
}

const PDFJS = resolve('node_modules/pdfjs-dist/build');
const DRAW = `async ({ base64, widthPx }) => {
  const pdfjs = await import('/pdfjs/pdf.min.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/pdf.worker.min.mjs';
  const document = await pdfjs.getDocument({ data: Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)) }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
    const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let point = 0; point < data.length; point += 4) if (data[point] < 200 && data[point + 3] > 0) inked += 1;
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const { items } = await page.getTextContent();
    pages.push({
      base64: btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join('')),
      text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''),
      ink: inked / (canvas.width * canvas.height),
    });
  }
  return pages;
}`;

/** The pages of a PDF as pictures of this width, drawn by pdf.js in a page of the server's own. */
export async function picturesOfPdf(
  browser: Browser,
  { origin }: CanopyServer,
  pdf: Buffer,
  widthPx = 900,
): Promise<PdfPage[]> {
  const page = await browser.newPage({ bypassCSP: true });
  try {
    await page.route('**/pdfjs/*', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(PDFJS, name)) });
    });
    await page.goto(`${origin}/healthz`);
    const asked = JSON.stringify({ base64: pdf.toString('base64'), widthPx });
    const drawn = await page.evaluate<{ base64: string; text: string; ink: number }[]>(`(${DRAW})(${asked})`);
    return drawn.map(({ base64, text, ink }) => ({ picture: Buffer.from(base64, 'base64'), text, ink }));
  } finally {
    await page.close();
  }
}
