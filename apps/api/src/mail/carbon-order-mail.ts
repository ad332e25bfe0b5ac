import type { InterfaceLanguage } from '@app/contracts';
import { type CarbonRefundReason, minorDecimals, type Money } from '@app/domain';
import { isolated, type MailContent } from './mail-content.js';
import { CARBON_ORDER_MESSAGES, type CarbonOrderMailKind } from './messages/carbon-order.js';

export type { CarbonOrderMailKind } from './messages/carbon-order.js';

/** What who ordered is told. */
export interface CarbonOrderNews {
  name: string;
  reference: string;
  grams: number;
  amount: Money;
  project: string;
  /** Until when the grams are kept. */
  expiresAt: Date;
  /** Where a transfer goes; only with `placed`. */
  account: { holder: string; bank: string; number: string } | null;
  /** Why it is paid back; only with `refund-due`. */
  reason: CarbonRefundReason | null;
  /** The credits are not real, and no money moves. */
  isSandbox: boolean;
  /** Link that opens the order. */
  url: string;
}

export function carbonOrderMail(
  language: InterfaceLanguage,
  kind: CarbonOrderMailKind,
  news: CarbonOrderNews,
): MailContent {
  const texts = CARBON_ORDER_MESSAGES[language];
  const { account, reason } = news;
  const [reference, until] = [isolated(news.reference), isolated(dayIn(language, news.expiresAt))];
  const facts = {
    reference,
    until,
    kilograms: isolated(kilogramsIn(language, news.grams)),
    amount: isolated(moneyIn(language, news.amount)),
    project: isolated(news.project),
  };
  return {
    language,
    subject: texts.subject[kind](reference),
    paragraphs: [
      texts.greeting(isolated(news.name)),
      ...(reason === null ? [] : [texts.reason[reason]]),
      texts.body[kind](facts),
      ...(account === null
        ? []
        : [
            texts.account({
              holder: isolated(account.holder),
              bank: isolated(account.bank),
              number: isolated(account.number),
              reference,
            }),
          ]),
      ...(news.isSandbox ? [texts.sandbox] : []),
    ],
    action: { label: texts.action, url: news.url },
    note: texts.note,
  };
}

const dayIn = (language: InterfaceLanguage, day: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);

const kilogramsIn = (language: InterfaceLanguage, grams: number): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilogram',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(grams / 1_000);

function moneyIn(language: InterfaceLanguage, { minor, currency }: Money): string {
  const decimals = minorDecimals(currency);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(minor / 10 ** decimals);
}
