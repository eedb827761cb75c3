import type { LngLat } from './types';

/** WGS84 (NGA.STND.0036): semi-major axis in metres, flattening. CGCS2000 differs by less than 0.2 mm. */
export const WGS84 = { a: 6_378_137, f: 1 / 298.257223563 } as const;

const { a, f } = WGS84;
const b = a * (1 - f);
const RADIANS = Math.PI / 180;
/** Convergence in radians: 1e-12 is about 6 µm. */
const CLOSE = 1e-12;
const MOST_ROUNDS = 200;

export interface Inverse {
  /** Metres. */
  metres: number;
  /** Azimuth at the first point, degrees clockwise from north, -180 to 180; 0 where the points are the same. */
  azimuth: number;
}

/**
 * The geodesic between two points on WGS84: T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid
 * with application of nested equations", Survey Review 23 (1975), 88-93. Better than 1 mm; null for nearly opposite
 * points, where it does not converge.
 */
export function geodesicInverse([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): Inverse | null {
  if (lng1 === lng2 && lat1 === lat2) return { metres: 0, azimuth: 0 };
  const difference = (lng2 - lng1) * RADIANS;
  const [sinU1, cosU1] = reduced(lat1);
  const [sinU2, cosU2] = reduced(lat2);
  let lambda = difference;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)];
    const east = cosU2 * sinLambda;
    const north = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
    const sinSigma = Math.hypot(east, north);
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    if (sinSigma === 0) return cosSigma > 0 ? { metres: 0, azimuth: 0 } : null;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
    // On the equator cos²α is 0 and the term has no part.
    const cosTwoSigmaM = cosSquaredAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSquaredAlpha;
    const c = (f / 16) * cosSquaredAlpha * (4 + f * (4 - 3 * cosSquaredAlpha));
    const before = lambda;
    lambda =
      difference +
      (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cosTwoSigmaM + c * cosSigma * (2 * cosTwoSigmaM ** 2 - 1)));
    if (Math.abs(lambda) > Math.PI) return null;
    if (Math.abs(lambda - before) > CLOSE) continue;
    const [coefficientA, coefficientB] = coefficients(cosSquaredAlpha);
    return {
      metres: b * coefficientA * (sigma - deltaSigma(coefficientB, sinSigma, cosSigma, cosTwoSigmaM)),
      azimuth: Math.atan2(east, north) / RADIANS,
    };
  }
  return null;
}

/**
 * The point that lies so many metres along a geodesic from a point at an azimuth (degrees): Vincenty's direct solution,
 * source as above.
 */
export function geodesicDirect([lng, lat]: LngLat, azimuth: number, metres: number): [lng: number, lat: number] {
  if (metres === 0) return [lng, lat];
  const [sinAlpha1, cosAlpha1] = [Math.sin(azimuth * RADIANS), Math.cos(azimuth * RADIANS)];
  const [sinU1, cosU1] = reduced(lat);
  const sigma1 = Math.atan2(sinU1, cosU1 * cosAlpha1);
  const sinAlpha = cosU1 * sinAlpha1;
  const cosSquaredAlpha = 1 - sinAlpha * sinAlpha;
  const [coefficientA, coefficientB] = coefficients(cosSquaredAlpha);
  const start = metres / (b * coefficientA);
  let sigma = start;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = start + deltaSigma(coefficientB, Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma));
    const moved = Math.abs(next - sigma);
    sigma = next;
    if (moved <= CLOSE) break;
  }
  const [sinSigma, cosSigma, cosTwoSigmaM] = [Math.sin(sigma), Math.cos(sigma), Math.cos(2 * sigma1 + sigma)];
  const across = sinU1 * sinSigma - cosU1 * cosSigma * cosAlpha1;
  const latitude = Math.atan2(sinU1 * cosSigma + cosU1 * sinSigma * cosAlpha1, (1 - f) * Math.hypot(sinAlpha, across));
  const lambda = Math.atan2(sinSigma * sinAlpha1, cosU1 * cosSigma - sinU1 * sinSigma * cosAlpha1);
  const c = (f / 16) * cosSquaredAlpha * (4 + f * (4 - 3 * cosSquaredAlpha));
  const difference =
    lambda -
    (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cosTwoSigmaM + c * cosSigma * (2 * cosTwoSigmaM ** 2 - 1)));
  return [lng + difference / RADIANS, latitude / RADIANS];
}

/** Sine and cosine of the reduced latitude. */
function reduced(latitude: number): [sine: number, cosine: number] {
  const angle = Math.atan2((1 - f) * Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS));
  return [Math.sin(angle), Math.cos(angle)];
}

function coefficients(cosSquaredAlpha: number): [A: number, B: number] {
  const u = (cosSquaredAlpha * (a * a - b * b)) / (b * b);
  return [
    1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))),
    (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u))),
  ];
}

function deltaSigma(B: number, sinSigma: number, cosSigma: number, cosTwoSigmaM: number): number {
  return (
    B *
    sinSigma *
    (cosTwoSigmaM +
      (B / 4) *
        (cosSigma * (2 * cosTwoSigmaM ** 2 - 1) -
          (B / 6) * cosTwoSigmaM * (4 * sinSigma ** 2 - 3) * (4 * cosTwoSigmaM ** 2 - 3)))
  );
}
