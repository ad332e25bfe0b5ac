import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalizedField } from '../organise/index.js';
import { COLOURS, colourName, Swatch } from './colours.js';
import { LIMITS } from './parts.js';
import { type FormTexts, translationsOf } from './settings-form.js';
import { SaveSubForum, type SubForum } from './settings.queries.js';
import { useRefusalText } from './SettingsRefusal.js';
import classes from './settings.module.css';

interface SubForumFormProps {
  summitId: string;
  languages: readonly string[];
  /** `null` for a new one. */
  subForum: SubForum | null;
  freeColour?: number;
  onSaved: (subForum: SubForum) => void;
  onDirty: (isDirty: boolean) => void;
  onClose: () => void;
}

/** Title and colour of one sub-forum. Not a `<form>`: it stands inside one. */
export function SubForumForm(props: SubForumFormProps): ReactNode {
  const { summitId, languages, subForum, freeColour = 0, onSaved, onDirty, onClose } = props;
  const t = useText();
  const refusalText = useRefusalText();
  const [base, setBase] = useState(subForum);
  const [titles, setTitles] = useState<FormTexts>(() => textsOf(subForum));
  const [colour, setColour] = useState(subForum?.colour ?? freeColour);
  const [hasTried, setHasTried] = useState(false);
  const [result, saveSubForum] = useMutation(SaveSubForum);
  const answer = result.data?.saveSubForum;
  const translations = translationsOf(titles);
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (translations.length === 0) return;
    const { data } = await saveSubForum({
      summitId,
      id: base?.id ?? null,
      revision: base?.revision ?? null,
      input: { titles: translations, colour },
    });
    if (data?.saveSubForum.__typename === 'SubForumSaved') onSaved(data.saveSubForum.subForum);
  };
  const showCurrent = (current: SubForum): void => {
    setBase(current);
    setTitles(textsOf(current));
    setColour(current.colour);
  };
  return (
    <fieldset ref={place} className={classes.subForumForm} disabled={result.fetching}>
      <legend>{t(subForum === null ? 'organise-settings.sub-forum-new' : 'organise-settings.sub-forum-edit')}</legend>
      <LocalizedField
        label={t('organise-settings.title')}
        languages={languages}
        texts={titles}
        maxLength={LIMITS.title}
        error={hasTried && translations.length === 0 ? t('organise-settings.problem.title-missing') : undefined}
        onChange={(next) => {
          setTitles(next);
          onDirty(true);
        }}
      />
      <fieldset className={classes.plain}>
        <legend>{t('organise-settings.colour')}</legend>
        <div className={classes.colours}>
          {COLOURS.map((hue) => (
            <label key={hue} className={classes.colour}>
              <input
                type="radio"
                name={`colour-${subForum?.id ?? 'new'}`}
                checked={hue === colour}
                onChange={() => {
                  setColour(hue);
                  onDirty(true);
                }}
              />
              <Swatch colour={hue} />
              {t(colourName(hue))}
            </label>
          ))}
        </div>
      </fieldset>
      <div aria-live="polite">
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {answer && answer.__typename !== 'SubForumSaved' && (
          <div role="alert" className={classes.refused}>
            <p>{refusalText(answer)}</p>
            {answer.__typename === 'StaleSubForum' && answer.current.revision !== base?.revision && (
              <Button type="button" variant="default" onClick={() => showCurrent(answer.current)}>
                {t('organise-settings.stale-theirs')}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        <Button type="button" loading={result.fetching} onClick={() => void save()}>
          {t('organise-settings.sub-forum-save')}
        </Button>
        <Button type="button" variant="default" onClick={onClose}>
          {t('organise.close')}
        </Button>
      </div>
    </fieldset>
  );
}

const textsOf = (subForum: SubForum | null): FormTexts =>
  Object.fromEntries((subForum?.titles ?? []).map(({ language, text }) => [language, text]));
