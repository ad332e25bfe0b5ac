import { useState, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useOrders } from '../stage/index.js';
import { refusalWords } from './refusal-words.js';
import { type ChairSigning, ReleaseHere } from './roll-call.queries.js';
import classes from './roll-call.module.css';
import { TwoSteps } from './TwoSteps.js';

/** To everybody, in two steps: which languages may be missing is said each by itself. */
export function ReleaseStep({
  signing,
  onDone,
}: {
  signing: ChairSigning;
  onDone: (isReleased: boolean) => void;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { orderAndWait, isBusy, problem } = useOrders();
  const [isOpen, setIsOpen] = useState(false);
  const [named, setNamed] = useState<readonly string[]>([]);
  const { initiativeId, missingLanguages } = signing;
  return (
    <TwoSteps
      isOpen={isOpen}
      onOpen={setIsOpen}
      label={t('roll-call.release')}
      does={t('roll-call.release-yes')}
      testId="release"
      isDisabled={isBusy}
      isHeld={!missingLanguages.every((language) => named.includes(language))}
      onDo={() =>
        void orderAndWait(ReleaseHere, { initiativeId, missingLanguages: [...named] }).then((refusal) =>
          onDone(refusal === null),
        )
      }
    >
      <p>{t('roll-call.release-sure')}</p>
      {missingLanguages.length > 0 && (
        <fieldset className={classes.languages}>
          <legend>{t('roll-call.release-missing')}</legend>
          {missingLanguages.map((language) => (
            <label key={language} className={classes.choice}>
              <input
                type="checkbox"
                checked={named.includes(language)}
                onChange={({ target }) =>
                  setNamed(target.checked ? [...named, language] : named.filter((each) => each !== language))
                }
              />
              {formats.language(language)}
            </label>
          ))}
        </fieldset>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {t(refusalWords(problem))}
        </p>
      )}
    </TwoSteps>
  );
}
