/** Most pages of one message that anything is said about. */
const MOST = 3;
const ADDRESS = /https?:\/\/[^\s<>"'`\u2066-\u2069\u200e\u200f\u202a-\u202e]+/giu;
/** Ends of a sentence in the scripts we speak; they belong to the sentence, not to the address. */
const TRAILING = /[.,;:!?…。，、；：！？۔،؛؟)\]]+$/u;
/** A plain host name: letters, digits and hyphens between dots, as `URL` writes it (in Punycode). */
const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

/** An address as it is written in full: host in lower case, without fragment. `undefined` for what is no public page. */
export type ParseUrl = (text: string) => { href: string; hostname: string } | undefined;

/** The first pages of these hosts that a message links to, each once; of any host where `hosts` is `null`. `parse` is the platform's own reading of addresses. */
export function linkedPages(text: string, hosts: readonly string[] | null, parse: ParseUrl): string[] {
  if (hosts?.length === 0) return [];
  const found = new Set<string>();
  for (const [address] of text.matchAll(ADDRESS)) {
    const page = parse(address.replace(TRAILING, ''));
    if (page !== undefined && (hosts === null || isAllowedHost(page.hostname, hosts))) found.add(page.href);
    if (found.size === MOST) break;
  }
  return [...found];
}

/** Whether a host is one of these, or a part of one: `example.org` allows `www.example.org`. */
export function isAllowedHost(hostname: string, hosts: readonly string[]): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

/** A host as organisers list it, `undefined` when it is none: no address, no port, no path. */
export function parseHost(entered: string): string | undefined {
  const host = entered.trim().toLowerCase().replace(/\.$/, '');
  return HOST.test(host) ? host : undefined;
}
