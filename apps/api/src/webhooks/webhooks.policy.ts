import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const WEBHOOK_OPERATIONS = [
  'listWebhooks',
  'createWebhook',
  'updateWebhook',
  'deleteWebhook',
  'rotateWebhookSecret',
  'sendTestWebhook',
  'sendWebhookAgain',
] as const;
export type WebhookOperation = (typeof WEBHOOK_OPERATIONS)[number];

/** What leaves a summit for other systems is its organisers' decision. */
export function mayUseWebhooks(_operation: WebhookOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}
