export interface LinePart {
  text: string;
  isLink: boolean;
}

/** Splits a line of a message into text and its http(s) links, in order; joined again they are the line. */
export function linkParts(line: string): LinePart[] {
  return line
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isLink: /^https?:\/\//.test(text) && URL.canParse(text) }));
}
