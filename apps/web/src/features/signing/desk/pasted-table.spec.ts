import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readTable } from './pasted-table.js';

const rowsOf = (text: string) => {
  const read = readTable(text, 'en');
  if ('problem' in read) throw new Error(read.problem);
  return read.rows;
};

describe('a pasted table', () => {
  it('is read from a spreadsheet’s tabs, whatever the order of its columns', () => {
    const rows = rowsOf(
      [
        'email\tname\tlanguage\tname in English\tcountry\tinstitution\ttitle',
        'moin@example.org\tمعین الحق\tur\tMoin ul Haque\tpk\t\tسفیر',
        'ann@example.org\tAnn\t\t\t\t\t',
        'lu@example.org\t陆\tzh\tLu\tCN\t研究院\t',
      ].join('\n'),
    );
    expect(rows.map(({ who: { name, kind, country } }) => [name, kind, country])).toEqual([
      ['معین الحق', 'COUNTRY', 'PK'],
      ['Ann', 'PERSON', ''],
      ['陆', 'INSTITUTION', 'CN'],
    ]);
    expect(rows.map(({ mailLanguage }) => mailLanguage)).toEqual(['ur', 'en', 'zh']);
    expect(rows.every(({ problems }) => Object.keys(problems).length === 0)).toBe(true);
  });
  it('is read from CSV with quoted cells', () => {
    const [row] = rowsOf('name,email,institution\n"Haque, Moin",moin@example.org,"Embassy, Beijing"\n');
    expect(row?.who).toMatchObject({ name: 'Haque, Moin', institution: 'Embassy, Beijing', kind: 'INSTITUTION' });
  });
  it('says row by row what is wrong', () => {
    const rows = rowsOf('name;email;country\n;a@example.org;\nAnn;nonsense;\nBob;b@example.org;XX\nCem;B@example.org;');
    expect(rows.map(({ problems }) => problems)).toEqual([
      { name: 'needed' },
      { email: 'email' },
      { country: 'country' },
      { twice: true },
    ]);
  });
  it('is refused without the two columns that it needs, without rows, with too many, or when it cannot be read', () => {
    expect(readTable(' \n', 'en')).toEqual({ problem: 'empty' });
    expect(readTable('name\temail', 'en')).toEqual({ problem: 'empty' });
    expect(readTable('Ann\tann@example.org', 'en')).toEqual({ problem: 'no-header' });
    expect(readTable('name,email\n"Ann,ann@example.org', 'en')).toEqual({ problem: 'unreadable' });
    const many = Array.from({ length: MOST_ROWS + 1 }, (_, index) => `A,a${index}@example.org`).join('\n');
    expect(readTable(`name,email\n${many}`, 'en')).toEqual({ problem: 'too-many' });
  });
});
