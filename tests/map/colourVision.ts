/**
 * Measures of colour for the palette's tests: contrast, colour difference and simulated colour blindness.
 * Colours are `#rrggbb`, sRGB with D65 white.
 */
export type Vector = readonly [number, number, number];
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';
export const VISIONS: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];

/**
 * Machado, Oliveira, Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency",
 * severity 1.0; linear RGB.
 */
const SIMULATION: Record<Exclude<Vision, 'normal'>, readonly [Vector, Vector, Vector]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (m: readonly [Vector, Vector, Vector], v: Vector): Vector => {
  const row = (r: Vector): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(m[0]), row(m[1]), row(m[2])];
};

/** IEC 61966-2-1 transfer function, inverted; 0 to 1 a channel. */
const linear = (hex: string): Vector => {
  const channel = (at: number): number => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

/** WCAG 2.2 relative luminance, 0 to 1. */
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2 contrast ratio, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const seenBy = (vision: Vision, rgb: Vector): Vector => {
  if (vision === 'normal') return rgb;
  const [r, g, b] = times(SIMULATION[vision], rgb);
  const clamp = (c: number): number => Math.min(1, Math.max(0, c));
  return [clamp(r), clamp(g), clamp(b)];
};

/** CIE L*a*b* (D65) of linear RGB. */
const lab = (rgb: Vector): Vector => {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb,
  );
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};

/**
 * CIEDE2000 after Sharma, Wu, Dalal (2005), "The CIEDE2000 color-difference formula: implementation notes"; kL = kC =
 * kH = 1.
 */
export const ciede2000 = ([l1, a1, b1]: Vector, [l2, a2, b2]: Vector): number => {
  const rad = Math.PI / 180;
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const hue = (b: number, a: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / rad + 360) % 360);
  const [h1, h2] = [hue(b1, x1), hue(b2, x2)];
  const grey = c1 * c2 === 0;
  let turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * rad);
  const mL = (l1 + l2) / 2;
  const mC = (c1 + c2) / 2;
  const far = Math.abs(h1 - h2) > 180;
  let mH = (h1 + h2) / 2;
  if (grey) mH = h1 + h2;
  else if (far) mH = h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  const t =
    1 -
    0.17 * Math.cos((mH - 30) * rad) +
    0.24 * Math.cos(2 * mH * rad) +
    0.32 * Math.cos((3 * mH + 6) * rad) -
    0.2 * Math.cos((4 * mH - 63) * rad);
  const sL = 1 + (0.015 * (mL - 50) ** 2) / Math.sqrt(20 + (mL - 50) ** 2);
  const sC = 1 + 0.045 * mC;
  const sH = 1 + 0.015 * mC * t;
  const rT = -2 * Math.sqrt(mC ** 7 / (mC ** 7 + 25 ** 7)) * Math.sin(60 * Math.exp(-(((mH - 275) / 25) ** 2)) * rad);
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
};

/** Difference of two colours as a kind of eye sees them, CIEDE2000 units. */
export const differenceFor = (vision: Vision, one: string, other: string): number =>
  ciede2000(lab(seenBy(vision, linear(one))), lab(seenBy(vision, linear(other))));
