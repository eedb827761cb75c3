/**
 * Names of the surroundings, for orientation only: neighbouring provinces and waters, without any boundary. Positions
 * are ours, degrees WGS84.
 */
export interface ContextName {
  id: string;
  chinese: string;
  english: string;
  lng: number;
  lat: number;
  water: boolean;
}

export const CONTEXT_NAMES: readonly ContextName[] = [
  { id: 'zhejiang', chinese: '浙江', english: 'Zhejiang', lng: 119.98, lat: 28.02, water: false },
  { id: 'jiangxi', chinese: '江西', english: 'Jiangxi', lng: 116.3, lat: 27.05, water: false },
  { id: 'guangdong', chinese: '广东', english: 'Guangdong', lng: 116.24, lat: 23.86, water: false },
  { id: 'taiwan', chinese: '台湾', english: 'Taiwan', lng: 120.72, lat: 23.72, water: false },
  { id: 'taiwan-strait', chinese: '台湾海峡', english: 'Taiwan Strait', lng: 119.62, lat: 24.42, water: true },
];

/** Ems between characters: wide for Chinese, as on printed atlases. */
export const CONTEXT_SPACING = { zh: 0.9, en: 0.22 } as const;
