/** Zooms at which the placement is made anew; inside a bucket only the anchors move. */
const STEP = 0.25;

/** The lower end of the bucket that a zoom lies in. */
export const bucketOf = (zoom: number): number => Math.floor(zoom / STEP + 1e-9) * STEP;

/** How far anchors move apart inside a bucket. */
export const BUCKET_GROWTH = 2 ** STEP;

/**
 * Below this bucket counties and sites are too near to one another to be told apart: their symbols stand with those of
 * their city.
 */
export const GATHERED_BELOW = 6;

/** From this bucket on counties have names. */
export const COUNTY_ZOOM = 8.25;

/** CSS pixels. */
export interface Sizes {
  symbol: number;
  area: number;
  county: number;
  site: number;
  context: number;
  /** Symbols in a row; more wrap into further rows. */
  columns: number;
}

const sizesOnADesk = (bucket: number): Sizes => {
  if (bucket < 4.75) return { symbol: 9, area: 10.5, county: 10, site: 10, context: 10, columns: 4 };
  if (bucket < 5.5) return { symbol: 11, area: 11.5, county: 11, site: 11, context: 11, columns: 4 };
  if (bucket < 6) return { symbol: 14, area: 13, county: 11, site: 11, context: 11, columns: 5 };
  if (bucket < 6.5) return { symbol: 16, area: 14, county: 12, site: 11.5, context: 13, columns: 5 };
  if (bucket < 7.5) return { symbol: 17, area: 15.5, county: 12, site: 12, context: 14, columns: 5 };
  if (bucket < 9) return { symbol: 18, area: 17, county: 13, site: 12.5, context: 15, columns: 5 };
  return { symbol: 20, area: 18, county: 14, site: 13, context: 16, columns: 5 };
};

/**
 * Sizes of a bucket: small enough for the province on a phone, large enough to read from a chair away where the
 * window allows; `textScale` times that for readers who sit farther off.
 */
export const sizesAt = (bucket: number, textScale = 1): Sizes => {
  const desk = sizesOnADesk(bucket);
  const larger = (size: number): number => Math.round(size * textScale * 2) / 2;
  return textScale === 1
    ? desk
    : {
        ...desk,
        symbol: larger(desk.symbol),
        area: larger(desk.area),
        county: larger(desk.county),
        site: larger(desk.site),
        context: larger(desk.context),
      };
};
