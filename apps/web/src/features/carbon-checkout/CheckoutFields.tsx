import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { OrderForm, OrderProblems } from './order-form.js';
import { PAYMENT_HELPS, PAYMENT_LABELS, type CarbonPaymentMethod } from './payment-words.js';

const NAME_LENGTH = 120;
const EMAIL_LENGTH = 254;
const LISTED_NAME_LENGTH = 80;
/** Codes that have words of their own. */
const KNOWN = ['required', 'bad-email', 'bad-name'] as const;

interface CheckoutFieldsProps {
  form: OrderForm;
  methods: readonly CarbonPaymentMethod[];
  problems: OrderProblems;
  isOrganiser: boolean;
  onChange: (form: OrderForm) => void;
}

/** Who benefits, where the mails go, the leaderboard, and how it is paid. */
export function CheckoutFields({ form, methods, problems, isOrganiser, onChange }: CheckoutFieldsProps): ReactNode {
  const t = useText();
  const say = (field: keyof OrderProblems): string | undefined => {
    const code = problems[field];
    if (code === undefined) return undefined;
    const known = KNOWN.find((each) => each === code);
    return known ? t(`carbon-checkout.problem.${known}`) : t('carbon-checkout.problem.other');
  };
  return (
    <>
      <TextInput
        id="field-name"
        label={isOrganiser ? t('carbon-checkout.name.organiser') : t('carbon-checkout.name')}
        description={t('carbon-checkout.name.help')}
        autoComplete={isOrganiser ? 'organization' : 'name'}
        dir="auto"
        withAsterisk
        maxLength={NAME_LENGTH}
        value={form.name}
        error={say('name')}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
      />
      <TextInput
        id="field-email"
        type="email"
        label={t('carbon-checkout.email')}
        description={t('carbon-checkout.email.help')}
        autoComplete="email"
        dir="ltr"
        withAsterisk
        maxLength={EMAIL_LENGTH}
        value={form.email}
        error={say('email')}
        onChange={(event) => onChange({ ...form, email: event.currentTarget.value })}
      />
      <Checkbox
        label={t('carbon-checkout.listed')}
        description={t('carbon-checkout.listed.help')}
        checked={form.isListed}
        onChange={({ currentTarget: { checked } }) =>
          onChange({
            ...form,
            isListed: checked,
            leaderboardName: form.leaderboardName || form.name.slice(0, LISTED_NAME_LENGTH),
          })
        }
      />
      {form.isListed && (
        <TextInput
          id="field-leaderboardName"
          label={t('carbon-checkout.listed.name')}
          dir="auto"
          withAsterisk
          maxLength={LISTED_NAME_LENGTH}
          value={form.leaderboardName}
          error={say('leaderboardName')}
          onChange={(event) => onChange({ ...form, leaderboardName: event.currentTarget.value })}
        />
      )}
      {methods.length > 0 && (
        <Radio.Group
          id="field-payment"
          label={t('carbon-checkout.payment')}
          withAsterisk
          value={form.payment}
          error={say('payment')}
          onChange={(value) => onChange({ ...form, payment: methods.find((each) => each === value) ?? null })}
        >
          <Stack gap="sm" mt="xs">
            {methods.map((method) => (
              <Radio
                key={method}
                value={method}
                label={t(PAYMENT_LABELS[method])}
                description={t(PAYMENT_HELPS[method])}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
