import type { CarbonFacts } from '@app/domain';

/** What a certificate of 400 kg of an estimate of 545.887 kg states (the pool of test vector 13); of a demonstration unless said otherwise. */
export const carbonFacts = (more: Partial<CarbonFacts> = {}): CarbonFacts => ({
  kind: 'carbon',
  isDemonstration: true,
  beneficiary: { kind: 'participant', name: 'Ayesha Siddiqui' },
  event: null,
  grams: 400_000,
  footprint: {
    id: '01934b1e-0000-7000-8000-000000000003',
    version: 2,
    kind: 'participation',
    grams: 545_887,
    parts: [
      { part: 'travel', grams: 465_575 },
      { part: 'nights', grams: 80_250 },
      { part: 'online', grams: 62 },
    ],
    leftOut: ['venue', 'catering'],
    edition: 'DESNZ/DEFRA 2025',
    ruleSet: '1',
    countsNonCo2: true,
    isOnlineMeasured: true,
  },
  project: {
    id: '01934b1e-0000-7000-8000-000000000004',
    slug: 'forest',
    title: { en: 'A forest (demonstration)', zh: '森林（演示）' },
    type: { en: 'Afforestation', zh: '造林', ur: 'شجر کاری' },
    country: 'CN',
    methodology: 'DEMO-001, version 2',
    registry: 'Demonstration registry',
    registryProjectId: 'DEMO-0001',
  },
  batch: { id: '01934b1e-0000-7000-8000-000000000005', vintage: 2024, correspondingAdjustment: 'none' },
  retirements: [
    {
      retirementId: '01934b1e-0000-7000-8000-000000000006',
      firstSerial: 'DEMO-2024-000001',
      lastSerial: 'DEMO-2024-000003',
      credits: 3,
      retiredOn: '2026-11-22',
      registryUrl: 'https://registry.example/retirements/1',
      retiredBy: 'Canopy demonstration desk',
    },
  ],
  look: null,
  ...more,
});
