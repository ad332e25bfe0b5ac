import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const REGISTRATION_OPERATIONS = [
  'saveRegistrationForm',
  'decideRegistration',
  'checkIn',
  'listRegistrations',
  'importRegistrations',
  'exportRegistrations',
  'readAttendance',
] as const;
export type RegistrationOperation = (typeof REGISTRATION_OPERATIONS)[number];

/** Who registered is between them and the summit's organisers. */
export function mayOrganiseRegistration(
  _operation: RegistrationOperation,
  viewer: Viewer | null,
  summitId: SummitId,
): boolean {
  return organises(viewer, summitId);
}
