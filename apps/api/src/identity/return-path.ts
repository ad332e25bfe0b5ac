const MAX_LENGTH = 500;
/** A host no browser resolves (RFC 2606): whatever still has it after parsing stays on our own origin. */
const BASE = 'https://canopy.invalid';

/** The path in the app to go on with after signing in; `/` for everything that is not plainly a path of ours, so that a link of ours never leads elsewhere. */
export function ownPath(asked: string | null | undefined): string {
  if (
    asked === null ||
    asked === undefined ||
    asked.length > MAX_LENGTH ||
    !asked.startsWith('/') ||
    !URL.canParse(asked, BASE)
  )
    return '/';
  const url = new URL(asked, BASE);
  // Browsers read `//host` and `/\host` as another site; `/.//host` becomes one only by parsing.
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
