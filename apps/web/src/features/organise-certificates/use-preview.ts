import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from 'urql';
import type { CertificateKind, CertificateLanguage } from '@app/domain';
import { PreviewTemplate } from './organise-certificates.queries.js';
import { formProblems, inputOf, type TemplateForm } from './template-form.js';

/** After the last key; setting a PDF takes the server a tenth of a second. */
const PAUSE_MS = 600;
const AGAIN_MS = 2_000;
/** A certificate has one page or two. */
const MOST_PAGES = 4;
const MOST_BYTES = 8 * 1024 * 1024;

export interface Sample {
  /** Of the PDF, for as long as it is shown. */
  url: string;
  pages: readonly { url: string; text: string }[];
}
export type PreviewState = 'making' | 'shown' | 'failed' | 'waiting';

/** The PDF that the server makes of a template as it stands in the form, drawn page by page. The last one stays until the next is there. */
export function usePreview(
  summitId: string,
  kind: CertificateKind,
  form: TemplateForm,
  language: CertificateLanguage,
): { sample: Sample | null; state: PreviewState; retry: () => void } {
  const client = useClient();
  const [sample, setSample] = useState<Sample | null>(null);
  const [made, setMade] = useState<{ key: string; isShown: boolean } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isRight = formProblems(kind, form).length === 0;
  const key = JSON.stringify([{ ...form, revision: 0 }, language, attempt]);
  const make = useEffectEvent(async (isCurrent: () => boolean): Promise<void> => {
    const input = inputOf(summitId, kind, form);
    const { data } = await client.mutation(PreviewTemplate, { input, language }).toPromise();
    const answer = data?.previewCertificateTemplate;
    if (!isCurrent()) return;
    if (answer?.__typename === 'Refused' && answer.code === 'rate-limited')
      return void setTimeout(() => isCurrent() && setAttempt((count) => count + 1), AGAIN_MS);
    if (answer?.__typename !== 'CertificateSample') return setMade({ key, isShown: false });
    try {
      const drawnPages = await drawn(answer.pdf);
      if (!isCurrent()) return forget(drawnPages);
      setSample(drawnPages);
      setMade({ key, isShown: true });
    } catch {
      // This browser draws no PDF; the server made one.
      if (isCurrent()) setMade({ key, isShown: false });
    }
  });
  useEffect(() => {
    if (!isRight) return;
    let isCurrent = true;
    const timer = setTimeout(() => void make(() => isCurrent), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, isRight]);
  useEffect(() => () => forget(sample), [sample]);
  const outcome = made?.isShown === false ? 'failed' : 'shown';
  const state = !isRight ? 'waiting' : made?.key === key ? outcome : 'making';
  return { sample, state, retry: () => setAttempt((count) => count + 1) };
}

async function drawn(base64: string): Promise<Sample> {
  const file = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });
  const { loadPdf } = await import('../slides/index.js');
  const { openPdf } = await loadPdf();
  const pdf = await openPdf(file, MOST_BYTES);
  if (typeof pdf === 'string') throw new Error(pdf);
  try {
    const pages = [];
    for (let page = 1; page <= Math.min(pdf.pageCount, MOST_PAGES); page += 1) {
      const { picture, text } = await pdf.draw(page);
      pages.push({ url: URL.createObjectURL(picture), text });
    }
    return { url: URL.createObjectURL(file), pages };
  } finally {
    pdf.close();
  }
}

function forget(sample: Sample | null): void {
  if (sample === null) return;
  for (const { url } of [sample, ...sample.pages]) URL.revokeObjectURL(url);
}
