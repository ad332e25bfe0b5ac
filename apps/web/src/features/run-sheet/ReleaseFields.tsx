import type { ReactNode } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from '../organise/index.js';
import type { EffectFieldsProps } from './EffectFields.js';
import { Labelled } from './Labelled.js';
import classes from './run-sheet.module.css';

/** What a cue releases: anything of the summit that waits for its release. */
export function ReleaseFields({ effect, choices, problem, onChange }: EffectFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const objects = (choices?.embargoes ?? []).filter(
    ({ state, objectId }) => state === 'EMBARGOED' || objectId === effect.objectId,
  );
  const chosen = objects.find(({ objectId }) => objectId === effect.objectId);
  const named = effect.missingLanguages ?? [];
  return (
    <>
      <Labelled
        label={t('run-sheet.object')}
        problem={problem === undefined ? undefined : t('run-sheet.problem.choice')}
      >
        {(names) => (
          <select
            {...names}
            className={classes.input}
            value={effect.objectId ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const object = objects.find(({ objectId }) => objectId === value);
              onChange({
                ...effect,
                objectKind: object?.kind ?? null,
                objectId: object?.objectId ?? null,
                label: draftTextFor(object?.titles ?? [], language)?.text ?? '',
                missingLanguages: null,
              });
            }}
          >
            <option value="">{t('run-sheet.choose')}</option>
            {/* What was planned and is out or gone by now. */}
            {effect.objectId !== null && !chosen && <option value={effect.objectId}>{effect.label}</option>}
            {objects.map(({ kind, objectId, titles }) => (
              <option key={objectId} value={objectId}>
                {t(`run-sheet.object.${kind}`)}: {draftTextFor(titles, language)?.text}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {objects.length === 0 && effect.objectId === null && (
        <p className={classes.soft}>{t('run-sheet.nothing-waits')}</p>
      )}
      {[...new Set([...(chosen?.languagesToName ?? []), ...named])].map((tag) => (
        <label key={tag} className={classes.check}>
          <input
            type="checkbox"
            checked={named.includes(tag)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                ...effect,
                missingLanguages: checked ? [...named, tag] : named.filter((each) => each !== tag),
              })
            }
          />
          {t('run-sheet.goes-without', { language: formats.language(tag) })}
        </label>
      ))}
      <p className={classes.warning}>{t('run-sheet.for-good')}</p>
    </>
  );
}
