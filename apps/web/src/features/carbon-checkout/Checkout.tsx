import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { priceOfGrams } from '@app/domain';
import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { Money } from '../../ui/Money.js';
import { OpenCheckout, PaymentMethodsQuery, PlaceOrder } from './checkout.queries.js';
import { CheckoutFields } from './CheckoutFields.js';
import { keepOrder, keepOrderOfFootprint } from './kept-orders.js';
import { missingIn, type OrderForm, OrderKey, type OrderProblems, problemsFrom } from './order-form.js';
import { refusalWords } from './refusal-words.js';
import { SandboxNotice } from './SandboxNotice.js';
import classes from './checkout.module.css';

/** What is bought: a batch on sale. */
export interface CheckoutOffer {
  batchId: string;
  pricePerTonne: { minor: number; currency: string };
  isDemonstration: boolean;
}
export interface CheckoutProps {
  offer: CheckoutOffer;
  /** Whole; what is to be covered. */
  grams: number;
  /** The secret of the participant's footprint that it covers; `null`: an amount for nothing in particular, or an organiser's. */
  footprintToken: string | null;
  /** An organiser orders in the name of this summit. */
  organiserOf?: string | undefined;
  /** As the form begins. */
  name?: string | undefined;
  email?: string | undefined;
}

/** Who orders and how they pay; then the provider's page, or the order's own. */
export function Checkout({
  offer,
  grams: wanted,
  footprintToken,
  organiserOf,
  name = '',
  email = '',
}: CheckoutProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [, goTo] = useLocation();
  const [methods] = useQuery({ query: PaymentMethodsQuery, variables: { batchId: offer.batchId } });
  const [form, setForm] = useState<OrderForm>({ name, email, isListed: false, leaderboardName: '', payment: null });
  const [problems, setProblems] = useState<OrderProblems>({});
  /** What orders have left of a footprint that grew since: only the difference is bought. */
  const [uncovered, setUncovered] = useState<number | null>(null);
  const grams = Math.min(wanted, uncovered ?? wanted);
  const [placing, place] = useMutation(PlaceOrder);
  const [opening, open] = useMutation(OpenCheckout);
  const [key] = useState(() => new OrderKey());
  const formRef = useRef<HTMLFormElement>(null);
  const possible = methods.data?.carbonPaymentMethods ?? [];
  const chosen = form.payment ?? (possible.length === 1 ? (possible[0] ?? null) : null);
  const answer = placing.data?.placeCarbonOrder;

  const show = (found: OrderProblems): void => {
    setProblems(found);
    const wrong = (['name', 'email', 'leaderboardName', 'payment'] as const).find(
      (field) => found[field] !== undefined,
    );
    const field = wrong && formRef.current?.querySelector<HTMLElement>(`#field-${wrong}`);
    (field?.matches('input') ? field : field?.querySelector<HTMLElement>('input'))?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingIn({ ...form, payment: chosen });
    if (chosen === null || Object.keys(missing).length > 0) return show(missing);
    setProblems({});
    const order = {
      batchId: offer.batchId,
      grams,
      buyer: organiserOf === undefined ? ('PARTICIPANT' as const) : ('ORGANISER' as const),
      footprintToken,
      summitSlug: organiserOf ?? null,
      name: form.name,
      email: form.email.trim(),
      leaderboardName: form.isListed ? form.leaderboardName : null,
      payment: chosen,
      language,
    };
    const { data, error } = await place({ input: { ...order, idempotencyKey: key.for(order) } });
    const found = error ? problemOf(error) : null;
    if (found?.kind === 'bad-input') show(problemsFrom(found.fields));
    const placed = data?.placeCarbonOrder;
    if (placed && isPartLeft(placed)) setUncovered(placed.gramsLeft);
    if (placed?.__typename !== 'CarbonOrderPlaced') return;
    keepOrder(placed.order.id, placed.token);
    if (footprintToken !== null) keepOrderOfFootprint(footprintToken, placed.token);
    const page = chosen === 'CARD' ? (await open({ token: placed.token })).data?.openCarbonCheckout : undefined;
    if (page?.__typename === 'CarbonCheckout') window.location.assign(page.url);
    // Where it could not be opened, the order's page says so and offers it again.
    else goTo(`/carbon/orders/${placed.token}`);
  };

  const problem = placing.error ? problemOf(placing.error) : methods.error ? problemOf(methods.error) : null;
  return (
    <form ref={formRef} noValidate onSubmit={(event) => void submit(event)} className={classes.form}>
      {offer.isDemonstration && <SandboxNotice />}
      <dl className={classes.sum}>
        <div>
          <dt>{t('carbon-checkout.quantity')}</dt>
          <dd>
            <Kilograms grams={grams} />
          </dd>
        </div>
        <div>
          <dt>{t('carbon-checkout.per-tonne')}</dt>
          <dd>
            <Money amount={offer.pricePerTonne} />
          </dd>
        </div>
        <div className={classes.total}>
          <dt>{t('carbon-checkout.total')}</dt>
          <dd>
            <Money amount={priceOfGrams(grams, offer.pricePerTonne)} />
          </dd>
        </div>
      </dl>
      <CheckoutFields
        form={{ ...form, payment: chosen }}
        methods={possible}
        problems={problems}
        isOrganiser={organiserOf !== undefined}
        onChange={setForm}
      />
      <p className={classes.soft}>{t('carbon-checkout.whole-tonnes')}</p>
      {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
      {answer && answer.__typename !== 'CarbonOrderPlaced' && (
        <p role="alert" className={classes.problem}>
          {isPartLeft(answer) ? t('carbon-checkout.covered.part') : refusalWords(answer.code, t)}
          {answer.__typename === 'CarbonGramsLeft' && answer.code === 'sold-out' && answer.gramsLeft > 0 && (
            <>
              {' '}
              {t('carbon-checkout.left')} <Kilograms grams={answer.gramsLeft} />
            </>
          )}
        </p>
      )}
      <div>
        <Button type="submit" size="lg" loading={placing.fetching || opening.fetching} disabled={possible.length === 0}>
          {chosen === 'CARD' ? t('carbon-checkout.order.CARD') : t('carbon-checkout.order')}
        </Button>
      </div>
    </form>
  );
}

type Answer = NonNullable<ResultOf<typeof PlaceOrder>['placeCarbonOrder']>;

/** A part of the footprint is covered by now, and a part is not. */
const isPartLeft = (answer: Answer): answer is Extract<Answer, { __typename: 'CarbonGramsLeft' }> =>
  answer.__typename === 'CarbonGramsLeft' && answer.code === 'footprint-covered' && answer.gramsLeft > 0;
