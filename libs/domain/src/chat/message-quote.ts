/** Most of a quoted text that goes along with an answer, in UTF-16 code units. */
const MAX_QUOTE_LENGTH = 140;

interface Quotable<Author, State> {
  readonly seq: number;
  readonly author: Author;
  readonly text: string;
  readonly state: State;
}

/** A message as those quote it that answer it: on one line, shortened at whole characters; what is gone has no text. */
export function quoteOf<Author, State extends string>({
  seq,
  author,
  text,
  state,
}: Quotable<Author, State>): Quotable<Author, State> {
  return { seq, author, text: state === 'posted' ? shortened(text) : '', state };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  if (line.length <= MAX_QUOTE_LENGTH) return line;
  return `${line.slice(0, MAX_QUOTE_LENGTH - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
