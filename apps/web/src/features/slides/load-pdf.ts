/** What draws PDFs in this browser, fetched when somebody has one. */
export const loadPdf = () => import('./pdf-document.js');
