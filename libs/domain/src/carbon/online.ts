import { factorOf, type FactorTable } from './factor.js';
import type { Device, FootprintRules, Online } from './footprint-input.js';
import type { ComputedPart, FootprintLine, FootprintNote } from './footprint-result.js';
import { gridOf } from './grid.js';

/** 1 Mbit/s for an hour, in 10⁹ bytes. */
export const GIGABYTES_PER_MBPS_HOUR = 0.45;
/** Hours that a device lives: three a day, five years of a laptop and two and a half of a phone. @source METHOD.md 1.7 */
export const LIFE_HOURS: Partial<Record<Device, number>> = { laptop: 5_475, phone: 2_737.5 };
const POWER: Readonly<Record<Device, readonly string[]>> = {
  laptop: ['ademe.device.laptop.power'],
  phone: ['ademe.device.smartphone.power'],
  tablet: ['ademe.device.tablet.power'],
  desktop: ['ademe.device.desktop_tower.power', 'ademe.device.monitor.power'],
  tv: ['ademe.device.tv.power'],
};
const EMBODIED: Partial<Record<Device, string>> = {
  laptop: 'ademe.device.laptop.embodied',
  phone: 'ademe.device.smartphone.embodied',
};
const FIXED = ['carbontrust2021.fixed_network', 'carbontrust2021.home_router'];
const MOBILE = ['carbontrust2021.mobile_network'];

/** Hours before a screen: network by bytes, device by hours, server by hours. `undefined`: nothing is known of the electricity. */
export function onlinePart(online: Online, rules: FootprintRules, factors: FactorTable): ComputedPart | undefined {
  const own = gridOf(factors, online.country, online.province);
  const server = gridOf(factors, online.serverCountry);
  if (own === undefined || server === undefined) return undefined;
  const { hours, device, network } = online;
  const gigabytes = online.gigabytes ?? online.megabitsPerSecond * GIGABYTES_PER_MBPS_HOUR * hours;
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + factorOf(factors, id).value, 0);
  const networkIds = network === 'fixed' ? FIXED : MOBILE;
  const deviceKwh = (sum(POWER[device]) * hours) / 1_000;
  const kwh = gigabytes * sum(networkIds) + deviceKwh;
  const serverUse = factorOf(factors, 'carbontrust2021.dc');
  const lines: FootprintLine[] = [
    {
      kind: 'electricity',
      grams: kwh * own.gramsPerKwh,
      factorIds: [...networkIds, ...POWER[device], ...own.factorIds],
    },
    {
      kind: 'server',
      grams: (serverUse.value / 1_000) * hours * server.gramsPerKwh,
      factorIds: [serverUse.id, ...server.factorIds],
    },
  ];
  const [embodied, life] = [EMBODIED[device], LIFE_HOURS[device]];
  const notes: FootprintNote[] = online.gigabytes === null ? ['bytes-assumed'] : [];
  if (rules.countsDevices) {
    if (embodied === undefined || life === undefined) notes.push('device-life-unknown');
    else
      lines.push({
        kind: 'device',
        grams: (factorOf(factors, embodied).value / life) * hours,
        factorIds: [embodied],
      });
  }
  const value = lines.reduce((total, { grams }) => total + grams, 0);
  const other = powerModelGrams(online, gigabytes, deviceKwh, own.gramsPerKwh, factors);
  return {
    lines,
    range: { low: Math.min(value, other), high: Math.max(value, other, perByteGrams(gigabytes, factors)) },
    basis: 'factor',
    notes,
    amount: hours,
  };
}

/** A network's power as a constant and a little by bitrate. @source METHOD.md 1.7, the marginal cross-check */
const NETWORK_POWER = {
  fixed: { idleWatts: 'scope3.power_fixed_const', wattsPerMbps: 'malmodin2020.fixed_core_var' },
  mobile: { idleWatts: 'malmodin2020.mobile_idle', wattsPerMbps: 'malmodin2020.mobile_var' },
} as const;

function powerModelGrams(
  { hours, network }: Online,
  gigabytes: number,
  deviceKwh: number,
  gramsPerKwh: number,
  factors: FactorTable,
): number {
  const { idleWatts, wattsPerMbps } = NETWORK_POWER[network];
  const mbpsHours = gigabytes / GIGABYTES_PER_MBPS_HOUR;
  const wattHours = factorOf(factors, idleWatts).value * hours + factorOf(factors, wattsPerMbps).value * mbpsHours;
  return (wattHours / 1_000 + deviceKwh) * gramsPerKwh;
}

/** All of it by bytes, devices too: too much for hours of video, and the most that is published. */
function perByteGrams(gigabytes: number, factors: FactorTable): number {
  const kwh = ['swdv4.op.datacenter', 'swdv4.op.network', 'swdv4.op.device'].reduce(
    (total, id) => total + factorOf(factors, id).value,
    0,
  );
  return gigabytes * kwh * factorOf(factors, 'swdv4.global_grid').value;
}
