import type { LanguageTexts } from '../text/index.js';

/** Who signed, as a hall reads it. */
export interface RollCallSignature {
  /** Its place in the chain; those that declined are left out, so there may be gaps. */
  readonly sequence: number;
  /** As it was signed, in their own script first. */
  readonly names: LanguageTexts;
  readonly titles: LanguageTexts | null;
  readonly institution: LanguageTexts | null;
  /** ISO 3166-1 alpha-2; `null` for who signs in their own name, or for an institution of no one country. */
  readonly country: string | null;
  /** Whose hand the chair saw. */
  readonly isRaisedHand: boolean;
}

/** Places of one country, or of nobody's. Empty ones are nameless: nobody is told who has not signed. */
export interface RollCallSeats {
  readonly country: string | null;
  readonly invited: number;
  readonly signed: number;
}

/** The signing of an initiative as its chair shows it to a hall. Says nothing of the text before that is released. */
export interface RollCall {
  readonly initiativeId: string;
  readonly state: 'frozen' | 'signing' | 'signed' | 'released';
  /** Once it is released: where it can be read. */
  readonly out: { readonly slug: string; readonly titles: LanguageTexts } | null;
  /** By country, those without one last. */
  readonly seats: readonly RollCallSeats[];
  /** In the order of signing; of very many the last. */
  readonly signatures: readonly RollCallSignature[];
}

/** With who signed since, seats and all. Whoever is in it already changes nothing. */
export function withSignatures(rollCall: RollCall, signatures: readonly RollCallSignature[]): RollCall {
  const last = rollCall.signatures.at(-1)?.sequence ?? 0;
  const fresh = signatures.filter(({ sequence }) => sequence > last);
  if (fresh.length === 0) return rollCall;
  const seats = rollCall.seats.map((each) => {
    const more = fresh.filter(({ country }) => country === each.country).length;
    return more === 0 ? each : { ...each, signed: each.signed + more };
  });
  return { ...rollCall, seats, signatures: [...rollCall.signatures, ...fresh] };
}

/** How many there are, and how many of them signed. */
export function countSeats({ seats }: Pick<RollCall, 'seats'>): { invited: number; signed: number } {
  return seats.reduce((sum, { invited, signed }) => ({ invited: sum.invited + invited, signed: sum.signed + signed }), {
    invited: 0,
    signed: 0,
  });
}
