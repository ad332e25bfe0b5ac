import type { CarbonFacts, CertificateLook, CertifiedEvent } from '@app/domain';

const NOBODYS = '00000000-0000-0000-0000-000000000000';
const GRAMS = 458_200;

/** What the carbon honour of a summit is shown with while somebody designs its look; nothing in it is real. */
export const sampleCarbon = (name: string, event: CertifiedEvent, look: CertificateLook): CarbonFacts => ({
  kind: 'carbon',
  isDemonstration: true,
  beneficiary: { kind: 'participant', name },
  event,
  grams: GRAMS,
  footprint: {
    id: NOBODYS,
    version: 1,
    kind: 'participation',
    grams: GRAMS,
    parts: [{ part: 'travel', grams: GRAMS }],
    leftOut: [],
    edition: 'DESNZ/DEFRA 2025',
    ruleSet: '1',
    countsNonCo2: true,
    isOnlineMeasured: false,
  },
  project: {
    id: NOBODYS,
    slug: 'sample',
    title: { en: '—' },
    type: { en: '—' },
    country: 'CN',
    methodology: '—',
    registry: '—',
    registryProjectId: '—',
  },
  batch: { id: NOBODYS, vintage: Number(event.firstDay.slice(0, 4)), correspondingAdjustment: 'none' },
  retirements: [
    {
      retirementId: NOBODYS,
      firstSerial: '—',
      lastSerial: '—',
      credits: 1,
      retiredOn: event.lastDay,
      registryUrl: 'https://registry.example/',
      retiredBy: '—',
    },
  ],
  look: { accent: look.accent, logo: look.logo, signers: look.signers },
});
