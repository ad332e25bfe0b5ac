import { IconBus, IconDeviceLaptop, IconPlane, IconTrain, IconUsers, type Icon } from '@tabler/icons-react';
import type { AlternativeKind } from '@app/domain';
import { useId, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import type { FootprintForm } from './footprint-form.js';
import type { ShownFootprint } from './shown-footprint.js';
import { useRowTitle } from './use-row-title.js';
import classes from './result.module.css';

const MOST_SHOWN = 5;
const ICONS: Readonly<Record<AlternativeKind, Icon>> = {
  online: IconDeviceLaptop,
  rail: IconTrain,
  economy: IconPlane,
  'shared-car': IconBus,
  'shared-room': IconUsers,
};

/** What would have made it less, before anybody pays for anything. Nothing is shown where nothing helps. */
export function Reductions({ footprint, form }: { footprint: ShownFootprint; form: FootprintForm }): ReactNode {
  const t = useText();
  const { kilograms } = useCarbonAmounts();
  const titleOf = useRowTitle();
  const id = useId();
  const alternatives = footprint.alternatives.slice(0, MOST_SHOWN);
  if (alternatives.length === 0) return null;
  return (
    <section className={classes.reductions} aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('carbon.reduce')}</h2>
        <p className={classes.soft}>{t('carbon.reduce.hint')}</p>
      </div>
      <ul>
        {alternatives.map(({ kind, at, savedGrams, grams }) => {
          const KindIcon = ICONS[kind];
          return (
            <li key={`${kind} ${at?.part ?? ''} ${at?.index ?? ''}`}>
              <KindIcon size={24} aria-hidden />
              <div>
                <p className={classes.saving}>
                  {t(`carbon.reduce.${kind}`)} <strong>{t('carbon.reduce.less', { kg: kilograms(savedGrams) })}</strong>
                </p>
                <p className={classes.soft}>
                  {at !== null && (
                    <>
                      <bdi>{titleOf(form, at.part, at.index)}</bdi>
                      {' · '}
                    </>
                  )}
                  {t('carbon.reduce.then', { kg: kilograms(grams) })}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
