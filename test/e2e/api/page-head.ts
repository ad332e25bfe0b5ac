/** What programs read of a page's head, unescaped. */
export interface ReadHead {
  title: string;
  /** By `property` or `name`, in their order. */
  meta: Record<string, string[]>;
  /** Other than feeds and styles: `canonical`, and `alternate ur`. */
  links: Record<string, string>;
  structured: Record<string, unknown> | undefined;
}

/** @throws Error where an element of the head is not as we write them: somebody's text ended one, or began another. */
export function readHead(html: string): ReadHead {
  const head = /<head>([^]*)<\/head>/.exec(html)?.[1] ?? '';
  const meta: ReadHead['meta'] = {};
  const links: ReadHead['links'] = {};
  let title = '';
  let structured: ReadHead['structured'];
  for (const element of head.match(/<title>[^<]*<\/title>|<script[^>]*>[^<]*<\/script>|<[^>]*>|[^<]+/g) ?? []) {
    const attributes = Object.fromEntries(
      [...element.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
    );
    if (element.startsWith('<title>')) title = unescaped(element.slice(7, -8));
    else if (element.startsWith('<meta property=') || element.startsWith('<meta name='))
      (meta[attributes['property'] ?? attributes['name'] ?? ''] ??= []).push(attributes['content'] ?? '');
    else if (element.startsWith('<link rel="canonical"')) links['canonical'] = attributes['href'] ?? '';
    else if (element.startsWith('<link rel="alternate" hreflang'))
      links[`alternate ${attributes['hreflang'] ?? ''}`] = attributes['href'] ?? '';
    else if (element.startsWith('<script type="application/ld+json">'))
      structured = JSON.parse(element.slice(35, -9)) as Record<string, unknown>;
    else if (element.trim() !== '' && !/^<(link rel="(alternate" type|modulepreload))/.test(element))
      throw new Error(`this is not ours: ${element}`);
  }
  return { title, meta, links, structured };
}

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)));
