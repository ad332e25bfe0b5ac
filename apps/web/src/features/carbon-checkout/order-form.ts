import type { CarbonPaymentMethod } from './payment-words.js';

/** What a buyer says. */
export interface OrderForm {
  name: string;
  email: string;
  isListed: boolean;
  leaderboardName: string;
  payment: CarbonPaymentMethod | null;
}
/** Field → code of what is wrong there. */
export type OrderProblems = Readonly<Partial<Record<'name' | 'email' | 'leaderboardName' | 'payment', string>>>;

/** What has to be filled in before it is worth asking the server, which has the last word. */
export function missingIn(form: OrderForm): OrderProblems {
  return {
    ...(form.name.trim() === '' ? { name: 'required' } : {}),
    ...(form.email.trim() === '' ? { email: 'required' } : {}),
    ...(form.isListed && form.leaderboardName.trim() === '' ? { leaderboardName: 'required' } : {}),
    ...(form.payment === null ? { payment: 'required' } : {}),
  };
}

/** The server's word about `input.<field>`. */
export function problemsFrom(fields: Readonly<Record<string, { code: string }>>): OrderProblems {
  return Object.fromEntries(Object.entries(fields).map(([path, { code }]) => [path.replace(/^input\./, ''), code]));
}

/** One key for as long as the same is ordered, so that sending it again after a lost answer orders nothing twice. */
export class OrderKey {
  private ordered = '';
  private key = '';

  for(order: object): string {
    const wanted = JSON.stringify(order);
    if (wanted !== this.ordered) {
      this.ordered = wanted;
      this.key = crypto.randomUUID();
    }
    return this.key;
  }
}
