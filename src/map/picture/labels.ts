import type { Emphasis } from './emphasis';
import type { BlockKind } from '../layout/block';
import { CONTEXT_NAMES, CONTEXT_SPACING } from '../layout/contextNames';
import type { Placed } from '../layout/placement';
import { sizesAt } from '../layout/sizes';
import { overlayLabels } from './overlays';
import { mapColour } from '../style/palette';
import type { MapColour } from '../style/palette';
import type { BandId, Label, MapView } from './types';

const BAND: Record<BlockKind, BandId> = {
  area: 'division-area-label',
  county: 'division-county-label',
  site: 'site-name-label',
  context: 'context-name-label',
};
const INK: Record<BlockKind, MapColour> = {
  area: 'ink',
  county: 'quiet-ink',
  site: 'site-ink',
  context: 'context-ink',
};
const WATER = new Set(CONTEXT_NAMES.filter((name) => name.water).map((name) => name.id));

/** Ink of a name: cinnabar for what is selected, quiet for what steps back. */
export const inkOf = ({ block }: Placed, emphasis: Emphasis): MapColour => {
  if (block.kind === 'context') return WATER.has(block.id) ? 'sea-ink' : 'context-ink';
  if (block.place === emphasis.selected) return 'cinnabar';
  return emphasis.isHighlighted(block.place) ? INK[block.kind] : 'quiet-ink';
};

/** Colour of the ground that a name stands on, for the halo round it. */
const groundOf = ({ kind, id }: Placed['block']): MapColour => {
  if (kind !== 'context') return 'halo';
  return WATER.has(id) ? 'sea-halo' : 'context';
};

/** All names of the picture: what the layout placed, then the labels of overlays. */
export const labelsOf = (view: MapView, emphasis: Emphasis, standing: readonly Placed[], bucket: number): Label[] => {
  const overlays = overlayLabels(view.overlays, view.theme);
  if (!view.labels) return overlays;
  const sizes = sizesAt(bucket, view.textScale);
  const names = standing.flatMap((placed) =>
    placed.setting.form.lines.map((line, at): Label => {
      const { block, setting } = placed;
      const ground = groundOf(block);
      const back = block.kind !== 'context' && !emphasis.isHighlighted(block.place);
      return {
        id: at === 0 ? block.id : `${block.id}#${at + 1}`,
        band: BAND[block.kind],
        place: block.kind === 'context' ? null : block.place,
        text: line.text,
        lng: block.lng,
        lat: block.lat,
        dx: line.dx + setting.dx,
        dy: line.dy + setting.dy,
        width: line.width,
        align: line.align,
        size: sizes[block.kind],
        weight: block.kind === 'area' && !back ? 600 : 400,
        color: mapColour(view.theme, inkOf(placed, emphasis)),
        halo: mapColour(view.theme, ground),
        spacing: block.kind === 'context' ? CONTEXT_SPACING[view.language] : 0,
        opacity: 1,
      };
    }),
  );
  return [...names, ...overlays];
};
