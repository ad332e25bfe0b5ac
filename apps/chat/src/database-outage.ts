const NETWORK_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** Connection exceptions, insufficient resources, operator intervention, read-only after a failover. @source PostgreSQL manual, appendix A */
const SQLSTATE = /^(08|53|57)|^25006$|^40(001|P01)$/;

/** Whether an error means that the database can't be used just now (then trying again helps), and not that a statement is wrong. */
export function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // pg's own words for a connection that ended or could not be had have no code.
  return (
    NETWORK_CODES.includes(code) ||
    SQLSTATE.test(code) ||
    /connection|timeout|connecting|not queryable/i.test(error.message)
  );
}
