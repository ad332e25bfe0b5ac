import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { type OperationResult, useMutation } from 'urql';
import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { LocalText } from '../../ui/LocalText.js';
import { NewsPicture } from '../news/index.js';
import { LocalizedField } from '../organise/index.js';
import { type PictureOwner, type PictureProblem, sendPicture } from './news-pictures.js';
import {
  DescribeNewsPicture,
  type DraftedPicture,
  PutNewsPictureFirst,
  RemoveNewsPicture,
} from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

interface PicturesProps {
  owner: PictureOwner;
  pictures: readonly DraftedPicture[];
  languages: readonly string[];
  /** What becomes of them. */
  hint: string;
  onChanged: () => void;
}

/** Pictures with what is to be seen on them and who made them. */
export function Pictures({ owner, pictures, languages, hint, onChanged }: PicturesProps): ReactNode {
  const t = useText();
  return (
    <section aria-labelledby="pictures" className={classes.part}>
      <h3 id="pictures">{t('organise-news.pictures')}</h3>
      <p className={classes.soft}>{hint}</p>
      <ul className={classes.pictures}>
        {pictures.map((picture, index) => (
          <Picture
            key={picture.id}
            picture={picture}
            isFirst={index === 0}
            languages={languages}
            onChanged={onChanged}
          />
        ))}
      </ul>
      <PictureForm owner={owner} languages={languages} onSent={onChanged} />
    </section>
  );
}

interface PictureProps {
  picture: DraftedPicture;
  isFirst: boolean;
  languages: readonly string[];
  onChanged: () => void;
}

function Picture({ picture, isFirst, languages, onChanged }: PictureProps): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [isEditing, setIsEditing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [described, describe] = useMutation(DescribeNewsPicture);
  const [, putFirst] = useMutation(PutNewsPictureFirst);
  const [, remove] = useMutation(RemoveNewsPicture);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [credit, setCredit] = useState('');
  /** Whether it was done; if not, it is said why. */
  const told = <Data extends Readonly<Record<string, { __typename: string; code?: string }>>>({
    data,
    error,
  }: Pick<OperationResult<Data>, 'data' | 'error'>): boolean => {
    const refused = Object.values(data ?? {}).find(({ code }) => code !== undefined);
    setFailure(error ? { problem: problemOf(error) } : refused ? { refusal: refusalText(refused.code) } : null);
    onChanged();
    return error === undefined && refused === undefined;
  };
  const begin = (): void => {
    setTexts(Object.fromEntries(picture.descriptions.map(({ language, text }) => [language, text])));
    setCredit(picture.credit ?? '');
    setIsEditing(true);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const descriptions = Object.entries(texts)
      .map(([language, text]) => ({ language, text: text.trim() }))
      .filter(({ text }) => text !== '');
    if (descriptions.length === 0) return;
    const credited = credit.trim() === '' ? null : credit;
    if (told(await describe({ id: picture.id, descriptions, credit: credited }))) setIsEditing(false);
  };
  return (
    <li>
      <NewsPicture picture={picture} sizes="16rem" />
      <Problem failure={failure} />
      {isEditing ? (
        <form className={classes.form} onSubmit={(event) => void save(event)}>
          <LocalizedField
            label={t('organise-news.picture.description')}
            languages={languages}
            texts={texts}
            maxLength={LIMITS.description}
            onChange={setTexts}
          />
          <TextInput
            label={t('organise-news.picture.credit')}
            dir="auto"
            maxLength={LIMITS.credit}
            value={credit}
            onChange={(event) => setCredit(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={described.fetching}>
              {t('organise-news.save')}
            </Button>
            <Button variant="subtle" onClick={() => setIsEditing(false)}>
              {t('organise-news.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p className={classes.soft}>
            <LocalText text={picture.description} />
            {picture.credit !== null && (
              <>
                {' · '}
                <bdi>{picture.credit}</bdi>
              </>
            )}
          </p>
          <div className={classes.buttons}>
            <Button variant="default" size="compact-md" onClick={begin}>
              {t('organise-news.edit')}
            </Button>
            {!isFirst && (
              <Button variant="default" size="compact-md" onClick={() => void putFirst({ id: picture.id }).then(told)}>
                {t('organise-news.picture.first')}
              </Button>
            )}
            <Button
              variant="subtle"
              color="red"
              size="compact-md"
              onClick={() => void remove({ id: picture.id }).then(told)}
            >
              {t('organise-news.remove')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function PictureForm({
  owner,
  languages,
  onSent,
}: Pick<PicturesProps, 'owner' | 'languages'> & { onSent: () => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const fileId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [description, setDescription] = useState('');
  const [credit, setCredit] = useState('');
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === null || description.trim() === '') return;
    setIsBusy(true);
    const failed = await sendPicture(owner, file, { description, language, credit });
    setIsBusy(false);
    setProblem(failed);
    if (failed !== null) return;
    setFile(null);
    setDescription('');
    if (input.current) input.current.value = '';
    onSent();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <div className={classes.file}>
        <label htmlFor={fileId}>{t('organise-news.picture.file')}</label>
        <input
          ref={input}
          id={fileId}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          onChange={(event) => {
            setFile(event.currentTarget.files?.[0] ?? null);
            setProblem(null);
          }}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('organise-news.picture.description')}
          description={t('organise-news.picture.description.hint')}
          required
          lang={language}
          dir={directionOf(language)}
          maxLength={LIMITS.description}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('organise-news.picture.language')}
          value={language}
          data={languages.map((value) => ({ value, label: formats.language(value) }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <TextInput
          label={t('organise-news.picture.credit')}
          dir="auto"
          maxLength={LIMITS.credit}
          value={credit}
          onChange={(event) => setCredit(event.currentTarget.value)}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={classes.wrong}>
          {t(`organise-news.picture.problem.${problem}`)}
        </p>
      )}
      <div>
        <Button type="submit" variant="default" loading={isBusy} disabled={file === null || description.trim() === ''}>
          {t('organise-news.picture.add')}
        </Button>
      </div>
    </form>
  );
}
