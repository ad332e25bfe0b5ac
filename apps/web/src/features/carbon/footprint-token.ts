const BYTES = 32;

/** A new secret that opens a footprint, as the server takes them: 256 bits in base64url. */
export const newFootprintToken = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
