import { pickText } from '../text/index.js';
import type { CertifiedEvent } from './certificate-facts.js';
import type { CertificateFormats, CertificateRow } from './certificate-text.js';
import type { CertificateLabel, CertificateWords } from './words/certificate-words.js';

/** Names keep to themselves whatever their direction is. @source Unicode UAX #9, isolates */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export const unique = (items: readonly string[]): string[] => [...new Set(items)];

export const rowsOf =
  (labels: CertificateWords['labels']) =>
  (label: CertificateLabel, values: readonly string[], more: RowTraits = {}): CertificateRow => ({
    label,
    name: labels[label],
    values,
    ...more,
  });
type RowTraits = { link?: string; isCode?: boolean };

export const eventRow = (
  { title, firstDay, lastDay }: CertifiedEvent,
  { labels }: CertificateWords,
  formats: CertificateFormats,
): CertificateRow =>
  rowsOf(labels)('event', [pickText(title, [formats.language], 'en').text, formats.days(firstDay, lastDay)]);
