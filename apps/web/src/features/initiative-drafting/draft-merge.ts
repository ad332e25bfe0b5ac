import type { ArticleForm, DraftForm, Texts } from './draft-form.js';

/** Words of one article in one language that both changed. */
export interface Conflict {
  readonly key: string;
  readonly language: string;
  readonly theirs: string;
}

/**
 * What somebody else saved, with what is mine in it. Where only one changed something, that stands; where both changed the same words,
 * mine stand and theirs are told.
 */
export function mergedDraft(
  base: DraftForm,
  mine: DraftForm,
  theirs: DraftForm,
): { form: DraftForm; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const pick = <Value>(was: Value, own: Value, other: Value): Value => (isEqual(own, was) ? other : own);
  const bases = new Map(base.articles.map((article) => [article.key, article]));
  const mines = new Map(mine.articles.map((article) => [article.key, article]));
  const kept = theirs.articles.flatMap((article): ArticleForm[] => {
    const [was, own] = [bases.get(article.key), mines.get(article.key)];
    if (was === undefined) return [article];
    // I took it out: it goes, unless they have worked on it meanwhile.
    if (own === undefined) return isEqual(was.texts, article.texts) ? [] : [article];
    const texts = mergedTexts(was.texts, own.texts, article.texts, (language, other) =>
      conflicts.push({ key: article.key, language, theirs: other }),
    );
    return [
      {
        ...article,
        isPreamble: pick(was.isPreamble, own.isPreamble, article.isPreamble),
        texts,
        approved: approvedOf([was, own, article], texts, theirs.leadingLanguage),
      },
    ];
  });
  const there = new Set(kept.map(({ key }) => key));
  const onlyMine = mine.articles.filter(({ key, texts }) => {
    if (there.has(key) || theirs.articles.some((each) => each.key === key)) return false;
    const was = bases.get(key);
    // They took it out: it comes back as a new one where I have worked on it.
    return was === undefined || !isEqual(was.texts, texts);
  });
  const form: DraftForm = {
    languages: pick(base.languages, mine.languages, theirs.languages),
    leadingLanguage: pick(base.leadingLanguage, mine.leadingLanguage, theirs.leadingLanguage),
    titles: mergedTexts(base.titles, mine.titles, theirs.titles, () => undefined),
    articles: placed(kept, onlyMine, mine.articles),
  };
  return { form: { ...form, articles: inMyOrder(form.articles, base, mine, theirs) }, conflicts };
}

function mergedTexts(
  was: Texts,
  own: Texts,
  other: Texts,
  onConflict: (language: string, other: string) => void,
): Texts {
  const languages = new Set([...Object.keys(own), ...Object.keys(other)]);
  return Object.fromEntries(
    [...languages].map((language) => {
      const [before, mine, theirs] = [was, own, other].map((texts) => texts[language] ?? '') as [
        string,
        string,
        string,
      ];
      if (mine === before || mine === theirs) return [language, theirs];
      if (theirs !== before) onConflict(language, theirs);
      return [language, mine];
    }),
  );
}

/** What is approved of words that stand now as whoever approved them saw them. */
function approvedOf(
  [was, own, other]: readonly [ArticleForm, ArticleForm, ArticleForm],
  texts: Texts,
  leading: string,
) {
  const sees = (article: ArticleForm, language: string): boolean =>
    article.texts[language] === texts[language] && article.texts[leading] === texts[leading];
  const withdrawn = was.approved.filter(
    (language) =>
      (!own.approved.includes(language) && sees(own, language)) ||
      (!other.approved.includes(language) && sees(other, language)),
  );
  const given = [own, other].flatMap((article) => article.approved.filter((language) => sees(article, language)));
  return [...new Set(given)].filter((language) => !withdrawn.includes(language));
}

/** Articles that only I have, each after the one that stands before it in mine. */
function placed(
  kept: readonly ArticleForm[],
  onlyMine: readonly ArticleForm[],
  mine: readonly ArticleForm[],
): readonly ArticleForm[] {
  return onlyMine.reduce<readonly ArticleForm[]>((articles, article) => {
    const before = mine.slice(0, mine.indexOf(article)).map(({ key }) => key);
    const place = articles.findLastIndex(({ key }) => before.includes(key)) + 1;
    return articles.toSpliced(place, 0, { ...article, id: null, isPreamble: article.isPreamble && place === 0 });
  }, kept);
}

/** My order, where I changed it, they did not, and I know all that is there. */
function inMyOrder(
  articles: readonly ArticleForm[],
  ...[base, mine, theirs]: readonly [DraftForm, DraftForm, DraftForm]
): readonly ArticleForm[] {
  const [was, own, other] = [base, mine, theirs].map((form) => form.articles.map(({ key }) => key));
  const isMine = isEqual(was, other) && articles.every(({ key }) => own?.includes(key));
  const place = ({ key }: ArticleForm): number => own?.indexOf(key) ?? 0;
  const ordered = isMine ? articles.toSorted((one, another) => place(one) - place(another)) : articles;
  return ordered.map((article, index) => (index === 0 ? article : { ...article, isPreamble: false }));
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
