/** Names under which one registry goes. @source `docs/carbon.md`: the registries' own sites name both */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  vcs: 'verra',
  vcsprogram: 'verra',
  verravcs: 'verra',
  verraregistry: 'verra',
  verifiedcarbonstandard: 'verra',
  gs: 'goldstandard',
  goldstandardimpactregistry: 'goldstandard',
  goldstandardforthegoals: 'goldstandard',
  acr: 'americancarbonregistry',
  car: 'climateactionreserve',
  cdm: 'cleandevelopmentmechanism',
  cdmregistry: 'cleandevelopmentmechanism',
};
const DEMONSTRATION = 'demonstrationregistry';

/**
 * What tells registries apart, however their names are written: serial numbers are counted by it, so that one credit is not
 * in two batches because of a capital letter or a blank.
 * @returns small letters and digits of any script; empty for a name without either
 */
export function registryKey(name: string): string {
  const key = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return Object.hasOwn(ALSO_CALLED, key) ? (ALSO_CALLED[key] ?? key) : key;
}

/** Whether it is the registry that does not exist, whose credits show how everything works. */
export const isDemonstrationRegistry = (name: string): boolean => registryKey(name) === DEMONSTRATION;

/** What a registry writes around the number of a credit, as it is kept and compared: blanks and capitals do not make another. */
export const serialPrefixOf = (written: string): string => written.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
