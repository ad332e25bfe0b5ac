import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAction,
  type DraftArticle,
  type EditedArticle,
  editedDraft,
  type EditedDraft,
  freezeProblems,
  frozenOf,
  type InitiativeDraft,
  INITIATIVE_ACTIONS,
  type InitiativeState,
  isReleased,
  nameFlags,
  translationState,
} from './index.js';

describe('the states of an initiative', () => {
  it('go from the draft to the release, and to a tombstone', () => {
    const actions = [
      'edit',
      'freeze',
      'open-signing',
      'sign',
      'decline',
      'close-signing',
      'release',
      'accede',
      'recall',
    ] as const;
    let state: InitiativeState | null = 'drafting';
    for (const action of actions) state = state && afterAction(state, action);
    expect(state).toBe('recalled');
  });

  it('let a frozen text be opened again, and never one that was opened for signing', () => {
    expect(afterAction('frozen', 'reopen')).toBe('drafting');
    expect(afterAction('signing', 'reopen')).toBeNull();
    expect(afterAction('signed', 'reopen')).toBeNull();
  });

  it('never let a text change, or anybody sign, outside of their state, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INITIATIVE_ACTIONS), { maxLength: 40 }), (actions) => {
        let state: InitiativeState = 'drafting';
        let signatures = 0;
        let isOut = false;
        for (const action of actions) {
          const next = afterAction(state, action);
          if (next === null) continue;
          if (action === 'edit') expect(signatures).toBe(0);
          if (action === 'sign') {
            expect(state).toBe('signing');
            signatures += 1;
          }
          if (action === 'accede') expect(isReleased(state)).toBe(true);
          if (isOut) expect(['released', 'recalled']).toContain(next);
          isOut ||= isReleased(next);
          state = next;
        }
      }),
    );
  });
});

const article = (texts: DraftArticle['texts'], revision = 2): DraftArticle => ({
  id: 'a',
  isPreamble: false,
  revision,
  texts,
});

describe('an article in a language', () => {
  it.each([
    ['missing', {}],
    ['missing', { ur: { text: '', basedOn: 2, isApproved: true } }],
    ['behind', { ur: { text: 'متن', basedOn: 1, isApproved: true } }],
    ['up-to-date', { ur: { text: 'متن', basedOn: 2, isApproved: false } }],
    ['approved', { ur: { text: 'متن', basedOn: 2, isApproved: true } }],
  ])('is %s', (state, texts) => expect(translationState(article(texts), 'ur')).toBe(state));
});

describe('freezing', () => {
  const approved = { text: 'Text', basedOn: 1, isApproved: true };
  const draft = {
    languages: ['en', 'ur'],
    leadingLanguage: 'en',
    titles: { en: 'Title' },
    articles: [article({ en: approved }, 1), article({ en: approved, ur: approved }, 1)],
  };

  it('takes what is approved in every language asked for', () => {
    expect(freezeProblems(draft, ['en'])).toEqual([]);
  });
  it('names each text that is in the way', () => {
    expect(freezeProblems(draft, ['en', 'ur'])).toEqual([
      { code: 'title-missing', language: 'ur' },
      { code: 'article-not-approved', number: 1, language: 'ur', state: 'missing' },
    ]);
  });
  it('needs an article', () => {
    expect(freezeProblems({ ...draft, articles: [] }, ['en'])).toEqual([{ code: 'no-articles' }]);
  });
});

describe('a name', () => {
  it.each([
    ['Moin ul Haque', []],
    ['معین الحق', []],
    ['Ян Ли (Yan Li)', []],
    ['李宝庆 Li Baoqing', []],
    ['علی\u200cرضا', []],
    ['Pаul', ['mixed-scripts']],
    ['Anna\u202eanna', ['hidden-characters']],
    ['李宝庆\u3164', ['hidden-characters']],
    ['Moin\u{e0041}', ['hidden-characters']],
    ['Mo\u200din', ['hidden-characters']],
  ])('%s', (name, flags) => expect(nameFlags(name)).toEqual(flags));
});

describe('an edit', () => {
  const before: InitiativeDraft = {
    languages: ['en', 'ur'],
    leadingLanguage: 'en',
    titles: { en: 'Title', ur: 'عنوان' },
    articles: [
      {
        id: 'a',
        isPreamble: false,
        revision: 3,
        texts: {
          en: { text: 'We agree.', basedOn: 3, isApproved: true },
          ur: { text: 'ہم متفق ہیں۔', basedOn: 3, isApproved: true },
        },
      },
    ],
  };
  const asIs: EditedDraft = {
    ...before,
    articles: [{ id: 'a', isPreamble: false, texts: { en: 'We agree.', ur: 'ہم متفق ہیں۔' }, approved: ['en', 'ur'] }],
  };
  const withArticle = (change: Partial<EditedArticle>): InitiativeDraft => {
    const edited = editedDraft(before, { ...asIs, articles: [{ ...asIs.articles[0]!, ...change }] }, () => 'new');
    if (edited === 'unknown-article') throw new Error(edited);
    return edited;
  };
  const states = ({ articles: [first] }: InitiativeDraft): string[] =>
    ['en', 'ur'].map((language) => translationState(first!, language));

  it('that changes nothing changes nothing', () => {
    expect(editedDraft(before, asIs, () => 'new')).toEqual(before);
  });
  it('of the leading text leaves the translations behind', () => {
    expect(states(withArticle({ texts: { en: 'We all agree.', ur: 'ہم متفق ہیں۔' }, approved: [] }))).toEqual([
      'up-to-date',
      'behind',
    ]);
  });
  it('that approves a translation as it is makes it one of the new text', () => {
    const behind = withArticle({ texts: { en: 'We all agree.', ur: 'ہم متفق ہیں۔' }, approved: ['en'] });
    const approved = editedDraft(
      behind,
      { ...asIs, articles: [{ ...asIs.articles[0]!, texts: { en: 'We all agree.', ur: 'ہم متفق ہیں۔' } }] },
      () => 'new',
    );
    expect(approved === 'unknown-article' ? approved : states(approved)).toEqual(['approved', 'approved']);
  });
  it('of a translation takes its approval with it', () => {
    expect(states(withArticle({ texts: { en: 'We agree.', ur: 'ہم سب متفق ہیں۔' }, approved: ['en'] }))).toEqual([
      'approved',
      'up-to-date',
    ]);
  });
  it('adds and takes out articles, and knows no others, nor one twice', () => {
    const more = { id: null, isPreamble: true, texts: { en: 'Preamble' }, approved: [] };
    expect(editedDraft(before, { ...asIs, articles: [more] }, () => 'new')).toMatchObject({
      articles: [{ id: 'new', revision: 1, isPreamble: true }],
    });
    expect(editedDraft(before, { ...asIs, articles: [{ ...more, id: 'b' }] }, () => 'new')).toBe('unknown-article');
    const twice = [...asIs.articles, ...asIs.articles];
    expect(editedDraft(before, { ...asIs, articles: twice }, () => 'new')).toBe('unknown-article');
  });
  it('keeps nothing of a language that the draft has no more', () => {
    expect(editedDraft(before, { ...asIs, languages: ['en'] }, () => 'new')).toMatchObject({
      articles: [{ texts: { en: { isApproved: true } } }],
    });
  });
});

describe('the frozen text', () => {
  it('has what was approved, numbered without the preamble, and says what is missing', () => {
    const approved = { text: 'Text', basedOn: 1, isApproved: true };
    const draft: InitiativeDraft = {
      languages: ['en', 'ur'],
      leadingLanguage: 'en',
      titles: { en: 'Title' },
      articles: [
        { ...article({ en: approved }, 1), isPreamble: true },
        article({ en: approved }, 1),
        article({ en: approved }, 1),
      ],
    };
    const about = { id: 'i', summitId: 's', version: 2, frozenAt: '2022-12-20T08:00:00Z' };
    expect(frozenOf(draft, ['en'], about)).toEqual({
      format: 'canopy-initiative/1',
      ...about,
      languages: ['en'],
      titles: { en: 'Title' },
      articles: [null, 1, 2].map((number) => ({ number, texts: { en: 'Text' } })),
      missingLanguages: ['ur'],
    });
    const [preamble, first] = draft.articles;
    expect(freezeProblems({ ...draft, articles: [first!, preamble!] }, ['en'])).toEqual([
      { code: 'preamble-not-first' },
    ]);
    expect(freezeProblems({ ...draft, articles: [preamble!] }, ['en'])).toEqual([{ code: 'no-articles' }]);
  });
});
