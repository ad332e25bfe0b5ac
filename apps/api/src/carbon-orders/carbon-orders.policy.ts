import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const CARBON_ORDER_OPERATIONS = [
  'placeForSummit',
  'listOrders',
  'confirmTransfer',
  'callOffOrder',
  'withdrawOrder',
  'settleRefund',
  'retire',
  'confirmRetirement',
  'recordPayout',
] as const;
export type CarbonOrderOperation = (typeof CARBON_ORDER_OPERATIONS)[number];

/** What the operation is about: nothing in particular, or an order and whose it is. */
export interface CarbonOrderScope {
  summitId: SummitId | null;
  buyer: 'participant' | 'organiser' | null;
}
export const EVERYTHING: CarbonOrderScope = { summitId: null, buyer: null };

/**
 * Placing an order is for everybody, reading it for who has its link. Beyond that stewards do everything but order in a
 * summit's name, which is its organisers'. These confirm their participants' transfers too, and never their own, and call
 * off what nobody paid.
 */
export function mayKeepOrders(
  operation: CarbonOrderOperation,
  viewer: Viewer | null,
  isSteward: boolean,
  { summitId, buyer }: CarbonOrderScope,
): boolean {
  const isOrganiser = summitId !== null && organises(viewer, summitId);
  if (operation === 'placeForSummit') return isOrganiser;
  if (operation === 'listOrders') return isSteward || isOrganiser;
  if (operation === 'confirmTransfer') return isSteward || (isOrganiser && buyer === 'participant');
  if (operation === 'callOffOrder') return isSteward || isOrganiser;
  return isSteward;
}
