import {
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { SLIDE_LIMITS } from '@app/contracts';
import { lineOf, type TextPiece } from './page-words.js';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Files of the build: see `build/pdf-files.ts`. */
const FILES = '/assets/pdfjs';
/** A picture inside a page may have so many pixels; larger ones are left out. */
const MOST_IMAGE_PIXELS = 64_000_000;
/** A page that takes longer is given up. */
const PATIENCE_MS = 60_000;
/** Pictures above this are sent as JPEG: photographs as PNG are large. */
const MOST_PNG_BYTES = 3 * 1024 * 1024;

/** Why no slides can be made of a file. */
export type PdfProblem = 'not-a-pdf' | 'encrypted' | 'too-large' | 'too-many-pages' | 'broken';
type TextContentItem = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
/** One page, drawn. `text` is what stands on it, in the order of the file. */
export interface DrawnPage {
  picture: Blob;
  text: string;
}
/** A PDF that was opened; `close` lets go of its memory. */
export interface OpenPdf {
  readonly pageCount: number;
  /** From 1. Rejects for a page that can't be drawn. */
  draw(page: number): Promise<DrawnPage>;
  close(): void;
}

/** Opens a file in this page alone: nothing of it is sent anywhere. Gives the reason when it can't be shown as slides. */
export async function openPdf(file: Blob, mostBytes: number): Promise<OpenPdf | PdfProblem> {
  if (file.size > mostBytes) return 'too-large';
  let data: Uint8Array;
  try {
    data = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved or changed since it was chosen.
    return 'not-a-pdf';
  }
  const loading = getDocument({
    data,
    cMapUrl: `${FILES}/cmaps/`,
    standardFontDataUrl: `${FILES}/standard_fonts/`,
    wasmUrl: `${new URL(FILES, location.href).href}/wasm/`,
    // The policy of our pages lets no WebAssembly run; pdf.js has the same decoders in JavaScript.
    useWasm: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    enableXfa: false,
  });
  try {
    const pdf = await withinPatience(loading.promise);
    const { numPages } = pdf;
    if (numPages >= 1 && numPages <= SLIDE_LIMITS.pages) return opened(pdf, () => void loading.destroy());
    void loading.destroy();
    return numPages < 1 ? 'broken' : 'too-many-pages';
  } catch (error) {
    void loading.destroy();
    if (error instanceof PasswordException) return 'encrypted';
    return error instanceof InvalidPDFException ? 'not-a-pdf' : 'broken';
  }
}

function opened(pdf: PDFDocumentProxy, close: () => void): OpenPdf {
  return {
    pageCount: pdf.numPages,
    draw: async (number) => {
      const page = await withinPatience(pdf.getPage(number));
      try {
        return await withinPatience(drawn(page));
      } finally {
        page.cleanup();
      }
    },
    close,
  };
}

async function drawn(page: PDFPageProxy): Promise<DrawnPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: SLIDE_LIMITS.fullPx / Math.max(width, height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  const { items } = await page.getTextContent();
  return { picture: await pictureOf(canvas), text: lineOf(items.flatMap(pieceOf)) };
}

/** Marked content has no text. */
function pieceOf(item: TextContentItem): TextPiece[] {
  return 'str' in item ? [{ str: item.str, hasEOL: item.hasEOL, x: Number(item.transform[4]) }] : [];
}

/** WebP where the browser can write it (others write PNG instead), well above the quality that the server keeps. */
async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const picture = await blobOf(canvas, 'image/webp', 0.95);
  return picture.type === 'image/png' && picture.size > MOST_PNG_BYTES ? blobOf(canvas, 'image/jpeg', 0.92) : picture;
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture came')) : resolve(blob)), type, quality);
  });
}

/** Rejects when it takes longer than anybody waits. */
function withinPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a page took too long')), PATIENCE_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
