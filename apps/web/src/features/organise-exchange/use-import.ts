import type { ImportPreview } from '@app/contracts';
import { useState } from 'react';
import { sendFile, type UploadAnswer, type UploadFailure } from './import-upload.js';

/** Where a file stands on its way in. */
export type ImportState =
  | { step: 'none' }
  | { step: 'reading'; file: File }
  | { step: 'preview'; file: File; preview: ImportPreview; isOutdated: boolean }
  | { step: 'applying'; file: File; preview: ImportPreview }
  | { step: 'applied'; slug: string; changes: number }
  | { step: 'failed'; code: UploadFailure; file: File };

export interface Import {
  state: ImportState;
  choose: (file: File) => void;
  apply: () => void;
}

/** Takes a file to its preview, and what was previewed into the draft. */
export function useImport(summitSlug: string | null, language: string, onApplied: (slug: string) => void): Import {
  const [state, setState] = useState<ImportState>({ step: 'none' });

  const take = (file: File, answer: UploadAnswer): void => {
    switch (answer.outcome) {
      case 'preview':
      case 'outdated':
        return setState({ step: 'preview', file, preview: answer.preview, isOutdated: answer.outcome === 'outdated' });
      case 'applied':
        setState({ step: 'applied', slug: answer.slug, changes: answer.changes });
        return onApplied(answer.slug);
      case 'failed':
        return setState({ step: 'failed', code: answer.code, file });
    }
  };
  return {
    state,
    choose: (file) => {
      setState({ step: 'reading', file });
      void sendFile({ file, summitSlug, language }).then((answer) => take(file, answer));
    },
    apply: () => {
      if (state.step !== 'preview' || state.preview.confirmation === null) return;
      const { file, preview } = state;
      setState({ step: 'applying', file, preview });
      void sendFile({ file, summitSlug, language, confirmation: state.preview.confirmation }).then((answer) =>
        take(file, answer),
      );
    },
  };
}
