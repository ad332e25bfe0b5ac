import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { NEWS_LIMITS } from '@app/contracts';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import type { OrganisedSummit } from '../organise/index.js';
import { BeginNews, type DraftedNews } from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

interface BeginArticleProps {
  summit: OrganisedSummit;
  onBegun: (article: DraftedNews) => void;
  onCancel: () => void;
}

/** A title, and the article can be written. */
export function BeginArticle({ summit, onBegun, onCancel }: BeginArticleProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [{ fetching }, begin] = useMutation(BeginNews);
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [leading = 'en'] = summit.languages;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const { data, error } = await begin({
      summitId: summit.id,
      input: {
        languages: [...summit.languages],
        leadingLanguage: leading,
        texts: [{ language: leading, title, summary: '', body: '' }],
        approved: [],
      },
    });
    if (error) return setFailure({ problem: problemOf(error) });
    if (data?.beginNews.__typename === 'NewsArticleSaved') return onBegun(data.beginNews.article);
    setFailure({ refusal: refusalText(data?.beginNews.code) });
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('organise-news.title-in', { language: formats.language(leading) })}
        description={t('organise-news.title.hint')}
        required
        autoFocus
        lang={leading}
        dir={directionOf(leading)}
        maxLength={NEWS_LIMITS.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Problem failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching} disabled={title.trim() === ''}>
          {t('organise-news.begin')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('organise-news.cancel')}
        </Button>
      </div>
    </form>
  );
}
