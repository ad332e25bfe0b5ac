import type { ReactNode } from 'react';
import type { StageBooth } from '@app/contracts';
import { pickText } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';

/** Who interprets into which language, and whether they have said everything of the turn that ended. */
export function BoothStates(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language: reader } = useLanguage();
  const { stage, mainLanguage, serverNow } = useLiveRoom();
  if (stage.booths.length === 0) return null;
  /** A hand-over happens by itself when its time has come. */
  const heardIn = ({ activeId, handOver }: StageBooth): string | null =>
    handOver !== null && Date.parse(handOver.at) <= serverNow() ? handOver.participantId : activeId;
  const stateOf = ({ activeId, isCaughtUp }: StageBooth): 'empty' | 'interpreting' | 'behind' | 'caught-up' =>
    activeId === null ? 'empty' : stage.floor !== null ? 'interpreting' : isCaughtUp ? 'caught-up' : 'behind';
  return (
    <section className={classes.group} aria-labelledby="console-booths" data-testid="booth-states">
      <div className={classes.groupHead}>
        <h2 id="console-booths">{t('console.booths')}</h2>
      </div>
      <ul className={classes.list}>
        {stage.booths.map((booth) => {
          const active = booth.members.find(({ participantId }) => participantId === heardIn(booth));
          const name = active && pickText(active.name, [reader], mainLanguage);
          const state = stateOf(booth);
          return (
            <li key={booth.language} className={classes.booth} data-state={state} data-language={booth.language}>
              <span className={classes.rowName}>{formats.language(booth.language)}</span>
              <span className={classes.boothState}>
                {t(`console.booth-${state}`)}
                {name && (
                  <>
                    {' · '}
                    <bdi lang={name.language}>{name.text}</bdi>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
