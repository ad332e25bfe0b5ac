import type { ReactNode } from 'react';
import { markedParts } from './marked-parts.js';
import type { Excerpt } from './search.queries.js';

/** A text in its own language and direction, with what was looked for marked. */
export function MarkedText({ excerpt: { text, matches } }: { excerpt: Excerpt }): ReactNode {
  return (
    <bdi lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
      {markedParts(text.text, matches).map((part, index) =>
        // Pieces of a text that is there whole: they never move.
        part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
      )}
    </bdi>
  );
}
