import { jobQueue } from '../jobs/index.js';

/** A delivery to attempt. */
interface DeliveryJob {
  deliveryId: string;
}
const HOUR_S = 3_600;

/** Tried again after 30 s, 1 min, 2 min … at most 8 hours apart: thirteen attempts within about a day. */
export const DELIVERIES = jobQueue<DeliveryJob>('webhook-delivery', {
  retries: { limit: 12, firstDelaySeconds: 30, longestDelaySeconds: 8 * HOUR_S },
  expireInSeconds: 60,
  concurrency: 3,
});

/** What an organiser sends by hand is attempted once: they see how it went. */
export const DELIVERIES_BY_HAND = jobQueue<DeliveryJob>('webhook-delivery-by-hand', {
  retries: { limit: 0, firstDelaySeconds: 1, longestDelaySeconds: 1 },
  expireInSeconds: 60,
  concurrency: 1,
});
