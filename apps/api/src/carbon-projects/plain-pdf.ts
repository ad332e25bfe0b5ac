/** A sheet of A4, in points. */
const PAGE = { width: 595, height: 842, margin: 72 };
const LEADING = 20;

/**
 * One page of plain text as a PDF: a title and lines below it, in Latin letters, no longer than fits.
 * @source ISO 32000-1, 7.5 (the file) and 9.6.2.2 (the fonts that every reader has)
 */
export function plainPdf(title: string, lines: readonly string[]): Buffer {
  const text = [
    'BT',
    `/F1 20 Tf ${PAGE.margin} ${PAGE.height - PAGE.margin} Td (${escaped(title)}) Tj`,
    `/F1 12 Tf 0 ${-LEADING} Td ${LEADING} TL`,
    ...lines.map((line) => `(${escaped(line)}) '`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
