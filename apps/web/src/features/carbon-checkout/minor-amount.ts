import { minorDecimals } from '@app/domain';

/** An amount as somebody types it, in the smallest units of its currency; `null` for none, or for more decimals than it has. */
export function minorAmount(typed: string, currency: string): number | null {
  const text = typed.trim().replace(/\s/g, '').replace(',', '.');
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(text) ?? [];
  const decimals = minorDecimals(currency);
  if (whole === undefined || fraction.length > decimals) return null;
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return minor > 0 ? minor : null;
}
