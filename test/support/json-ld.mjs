import jsonld from 'jsonld';

/** Every node of a JSON-LD document by itself, in full names. Nothing is fetched: a context that is not in the document fails. */
export const flatten = (document) =>
  jsonld.flatten(document, null, {
    documentLoader: (url) => Promise.reject(new Error(`${url} is not in the document`)),
    safe: true,
  });
