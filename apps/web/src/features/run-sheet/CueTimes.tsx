import type { ReactNode } from 'react';
import type { CeremonyTimes } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { clockText } from './ceremony-view.js';
import classes from './run-sheet.module.css';
import type { RunSheet } from './run-sheet.queries.js';

/** All cues, each with the time planned for it and the time it took. */
export function CueTimes({ sheet, times }: { sheet: RunSheet; times: CeremonyTimes }): ReactNode {
  const t = useText();
  return (
    <table className={classes.times}>
      <caption className={classes.unseen}>{t('run-sheet.times')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('run-sheet.cue')}</th>
          <th scope="col">{t('run-sheet.planned')}</th>
          <th scope="col">{t('run-sheet.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.cues.map((cue, index) => {
          const time = times.cues[index];
          const isOn = cue.id === sheet.ceremony.cueId;
          const actualS = time?.actualS ?? null;
          return (
            <tr key={cue.id} aria-current={isOn ? 'step' : undefined}>
              <th scope="row">
                <bdi>{cue.title}</bdi>
              </th>
              <td>
                <span dir="ltr">{clockText(cue.plannedSeconds)}</span>
              </td>
              <td data-over={(actualS !== null && actualS > cue.plannedSeconds) || undefined}>
                <span dir="ltr">{actualS === null ? '–' : clockText(actualS)}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
