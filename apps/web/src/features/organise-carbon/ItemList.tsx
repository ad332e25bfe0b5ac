import { Button, NativeSelect, TextInput } from '@mantine/core';
import { BALANCE_LIMITS } from '@app/domain';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useCountryChoices } from '../carbon/index.js';
import { changedByKey, type ItemForm, type PlanForm, withItem } from './plan-form.js';
import type { SayPlanProblem } from './use-plan-problem.js';
import classes from './organise-carbon.module.css';

const KINDS = ['ELECTRICITY', 'FACTOR', 'GRAMS'] as const;
const CATEGORIES = ['VENUE', 'CATERING'] as const;

interface ItemListProps {
  form: PlanForm;
  say: SayPlanProblem;
  onChange: (part: Pick<PlanForm, 'items'>) => void;
}

/** Energy of the hall, food, goods: each by a published factor, by one that the organiser states, or as a number with its source. */
export function ItemList({ form, say, onChange }: ItemListProps): ReactNode {
  const t = useText();
  const { items } = form;
  return (
    <section className={classes.part} aria-labelledby="items-title">
      <h3 id="items-title">{t('organise-carbon.items')}</h3>
      <p className={classes.soft}>{t('organise-carbon.items.help')}</p>
      <ul className={classes.list}>
        {items.map((item, index) => (
          <li key={item.key}>
            <div role="group" aria-label={item.name || t('organise-carbon.unnamed')} className={classes.item}>
              <ItemFields
                item={item}
                at={`items.${index}`}
                say={say}
                onChange={(changes) => onChange({ items: changedByKey(items, item.key, changes) })}
              />
              <div>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => onChange({ items: items.filter(({ key }) => key !== item.key) })}
                >
                  {t('organise-carbon.remove')}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {items.length < BALANCE_LIMITS.items && (
        <div className={classes.actions}>
          {KINDS.map((kind) => (
            <Button
              key={kind}
              variant="light"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => onChange({ items: withItem(form, kind).plan.items })}
            >
              {t(`organise-carbon.kind.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

interface ItemFieldsProps {
  item: ItemForm;
  at: string;
  say: SayPlanProblem;
  onChange: (changes: Partial<ItemForm>) => void;
}

function ItemFields({ item, at, say, onChange }: ItemFieldsProps): ReactNode {
  const t = useText();
  const countries = useCountryChoices();
  const text = (field: 'name' | 'amount' | 'unit' | 'kilogramsPerUnit' | 'province' | 'source', label: string) => ({
    label,
    value: item[field],
    error: say(`${at}.${field}`),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  const number = { inputMode: 'decimal', autoComplete: 'off', maxLength: 14 } as const;
  return (
    <>
      <div className={classes.pair}>
        <TextInput {...text('name', t('organise-carbon.name'))} maxLength={BALANCE_LIMITS.name} />
        <NativeSelect
          label={t('organise-carbon.category')}
          value={item.category}
          data={CATEGORIES.map((value) => ({ value, label: t(`organise-carbon.part.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ category: CATEGORIES.find((each) => each === value) ?? 'VENUE' })
          }
        />
        <TextInput {...text('amount', t(`organise-carbon.amount.${item.kind}`))} {...number} />
        {item.kind === 'FACTOR' && (
          <>
            <TextInput
              {...text('unit', t('organise-carbon.unit'))}
              description={t('organise-carbon.unit.help')}
              maxLength={BALANCE_LIMITS.unit}
            />
            <TextInput {...text('kilogramsPerUnit', t('organise-carbon.per-unit'))} {...number} />
          </>
        )}
        {item.kind === 'ELECTRICITY' && (
          <>
            <NativeSelect
              label={t('organise-carbon.country')}
              value={item.country}
              data={countries}
              error={say(`${at}.country`)}
              onChange={(event) => onChange({ country: event.currentTarget.value })}
            />
            <TextInput
              {...text('province', t('organise-carbon.province'))}
              description={t('organise-carbon.province.help')}
              dir="ltr"
              maxLength={8}
            />
          </>
        )}
      </div>
      {item.kind !== 'ELECTRICITY' && (
        <TextInput
          {...text('source', t('organise-carbon.source'))}
          description={t('organise-carbon.source.help')}
          maxLength={BALANCE_LIMITS.source}
        />
      )}
    </>
  );
}
