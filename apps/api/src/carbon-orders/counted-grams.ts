/** As SQL, of `carbon_orders orders`: its certificate was not revoked. What a revoked one said is covered by nobody. */
export const CERTIFICATE_HOLDS = `NOT EXISTS (
  SELECT FROM certificates c WHERE c.id = orders.certificate_id AND c.revoked_at IS NOT NULL)`;

/**
 * As SQL, of `carbon_orders orders`: grams that count for its summit. Of all orders for one footprint these are no more than it
 * comes to in its last version, the first ones first: what somebody has beyond their own covers nobody else's. Orders that
 * are not to count are left out before, as `CERTIFICATE_HOLDS` does.
 */
export const COUNTED_GRAMS = `CASE WHEN footprint_id IS NULL THEN grams ELSE least(grams, greatest(0, coalesce((
  SELECT v.grams FROM carbon_footprints f JOIN carbon_footprint_versions v ON v.footprint_id = f.id AND v.version = f.version
   WHERE f.id = orders.footprint_id), 0) - coalesce(sum(grams) OVER (
     PARTITION BY footprint_id ORDER BY paid_at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))) END`;
