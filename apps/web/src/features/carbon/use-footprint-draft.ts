import { useMemo, useState } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { computeForm, type DraftRules } from './compute-form.js';
import type { FootprintForm } from './footprint-form.js';
import { type KeptFootprint, NOTHING_KEPT, type Presence, readKept, writeKept } from './kept-footprint.js';
import type { FormProblems, MeasuredOnline } from './read-form.js';
import type { PartName, ShownFootprint } from './shown-footprint.js';

export interface FootprintDraft {
  /** As typed, with rows that do not count at the moment. */
  readonly form: FootprintForm;
  /** Only what counts: what is computed, shown and handed in. */
  readonly counted: FootprintForm;
  readonly parts: readonly PartName[];
  readonly presence: Presence | null;
  readonly token: string | null;
  /** Of what can be counted so far; `null`: nothing yet. */
  readonly shown: ShownFootprint | null;
  readonly problems: FormProblems;
  readonly change: (changes: Partial<KeptFootprint>) => void;
  readonly forget: () => void;
}

const PARTS_OF: Readonly<Record<Presence, readonly PartName[]>> = {
  'in-person': ['travel', 'nights'],
  online: ['online'],
  both: ['travel', 'nights', 'online'],
};

/**
 * What somebody enters, computed with every key and remembered on this device.
 * `subject`: a summit's slug, or `null` for a year of life.
 */
export function useFootprintDraft(
  subject: string | null,
  rules: DraftRules,
  measured: MeasuredOnline | null,
): FootprintDraft {
  const { locale } = useFormats();
  const [kept, setKept] = useState(() => readKept(subject));
  const { form, presence, token } = kept;
  const parts = useMemo(() => partsFor(subject, rules.parts, presence), [subject, rules.parts, presence]);
  const counted = useMemo(() => onlyParts(form, parts), [form, parts]);
  const { shown, problems } = useMemo(
    () => computeForm(counted, rules, measured, locale),
    [counted, rules, measured, locale],
  );
  const change = (changes: Partial<KeptFootprint>): void => {
    // Of what is remembered now: an answer of the server may come after the next key.
    setKept((current) => {
      const next = { ...current, ...changes };
      writeKept(subject, next);
      return next;
    });
  };
  const forget = (): void => {
    writeKept(subject, null);
    setKept(NOTHING_KEPT);
  };
  return { form, counted, parts, presence, token, shown, problems, change, forget };
}

function partsFor(subject: string | null, counting: readonly PartName[], presence: Presence | null): PartName[] {
  if (subject === null) return [...counting];
  return presence === null ? [] : PARTS_OF[presence].filter((part) => counting.includes(part));
}

/** What is asked for: rows of another part are remembered and not counted. */
function onlyParts(form: FootprintForm, parts: readonly PartName[]): FootprintForm {
  const rowsOf = <Row>(part: PartName, rows: readonly Row[]): readonly Row[] => (parts.includes(part) ? rows : []);
  return {
    travel: rowsOf('travel', form.travel),
    stays: rowsOf('nights', form.stays),
    online: rowsOf('online', form.online),
    home: rowsOf('home', form.home),
  };
}
