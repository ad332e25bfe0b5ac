export { readCsv } from './read-csv.js';
export { readXlsx } from './read-xlsx.js';
export { type Table, TABLE_LIMITS, type TableRow, UnreadableTable } from './table.js';
export { csvLines, csvText } from './csv-text.js';
export { xlsxBytes } from './xlsx-bytes.js';
