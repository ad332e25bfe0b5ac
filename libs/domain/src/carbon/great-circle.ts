/** Decimal degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth, km. @source IUGG; METHOD.md 1.1 */
const EARTH_RADIUS_KM = 6371.0088;

/** Kilometres along the great circle, not rounded (haversine). */
export function greatCircleKm(from: Place, to: Place): number {
  const [phi1, phi2] = [radians(from.latitude), radians(to.latitude)];
  const dPhi = radians(to.latitude - from.latitude);
  const dLambda = radians(to.longitude - from.longitude);
  const h = Math.sin(dPhi / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(dLambda / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
