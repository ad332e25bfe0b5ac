import type { AwardDesign, CertificateLook } from '@app/domain';

/** An award's words and look; of carbon the look alone, its words are the same for everybody. */
export type TemplateDesign = AwardDesign | CertificateLook;

export const isAwardDesign = (design: TemplateDesign): design is AwardDesign => 'title' in design;
