import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { OpenPdf, PdfProblem } from './pdf-document.js';
import { titleOf } from './page-words.js';
import { sendPage, type SendProblem } from './send-page.js';
import { BeginSlideDeck, DeleteSlideDeck } from './slides.queries.js';

/** A PDF may have so many bytes; it is read in this page and never sent. */
export const MOST_PDF_BYTES = 150 * 1024 * 1024;

export type UploadProblem = PdfProblem | SendProblem | 'too-many-decks' | 'code-missing';
export type UploadState =
  | { readonly step: 'idle' }
  | { readonly step: 'opening'; readonly title: string }
  | { readonly step: 'sending'; readonly title: string; readonly page: number; readonly pageCount: number }
  | { readonly step: 'done'; readonly title: string }
  /** `page`: where it stopped. */
  | { readonly step: 'failed'; readonly title: string; readonly problem: UploadProblem; readonly page: number | null };

export interface DeckUpload {
  readonly state: UploadState;
  /** Makes slides of a PDF, page by page. `personId`: who presents them. */
  readonly start: (file: File, personId: string | null) => Promise<void>;
  /** Stops; nothing of it is kept. */
  readonly stop: () => void;
}

/** Draws a PDF in this page and sends its pages, one after the other. Leaving the page stops it. */
export function useDeckUpload(sessionId: string, onDone: () => void): DeckUpload {
  const client = useClient();
  const [state, setState] = useState<UploadState>({ step: 'idle' });
  const running = useRef<{ isStopped: boolean } | null>(null);
  useEffect(
    () => () => {
      if (running.current) running.current.isStopped = true;
    },
    [],
  );

  const start = async (file: File, personId: string | null): Promise<void> => {
    const title = titleOf(file.name);
    const run = { isStopped: false };
    running.current = run;
    const fail = (problem: UploadProblem, page: number | null = null): void => {
      if (!run.isStopped) setState({ step: 'failed', title, problem, page });
    };
    setState({ step: 'opening', title });
    const pdf = await open(file);
    if (typeof pdf === 'string') return fail(pdf);
    let deckId: string | undefined;
    let isWhole = false;
    try {
      const { pageCount } = pdf;
      const { data } = await client.mutation(BeginSlideDeck, { sessionId, title, pageCount, personId }).toPromise();
      if (!data) return fail('network');
      if (!('deckId' in data.answer))
        return fail('code' in data.answer && data.answer.code === 'limit-reached' ? 'too-many-decks' : 'not-allowed');
      ({ deckId } = data.answer);
      for (let page = 1; page <= pageCount; page += 1) {
        if (run.isStopped) return;
        setState({ step: 'sending', title, page, pageCount });
        const drawn = await pdf.draw(page).catch(() => null);
        const problem = drawn === null ? 'broken' : await sendPage(deckId, page, drawn);
        if (problem !== null) return fail(problem, page);
      }
      isWhole = true;
      if (!run.isStopped) setState({ step: 'done', title });
      onDone();
    } finally {
      pdf.close();
      if (deckId !== undefined && !isWhole) void client.mutation(DeleteSlideDeck, { sessionId, deckId }).toPromise();
    }
  };
  const stop = (): void => {
    if (running.current) running.current.isStopped = true;
    setState({ step: 'idle' });
  };
  return { state, start, stop };
}

/** The code that reads PDFs is large and comes only now. */
async function open(file: File): Promise<OpenPdf | UploadProblem> {
  try {
    const { openPdf } = await import('./pdf-document.js');
    return await openPdf(file, MOST_PDF_BYTES);
  } catch {
    return 'code-missing';
  }
}
