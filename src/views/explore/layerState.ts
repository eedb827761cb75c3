import type { Layer, LayerGroup, LayerId } from '../../atlas/types';

export const pinCount = (layers: readonly Layer[]): number => layers.reduce((sum, layer) => sum + layer.pins.length, 0);

/** Whether all, some or none of a group's layers are drawn. */
export const groupState = (group: LayerGroup, hidden: readonly LayerId[]): 'on' | 'off' | 'mixed' => {
  const off = group.layers.filter((layer) => hidden.includes(layer.id)).length;
  if (off === 0) return 'on';
  return off === group.layers.length ? 'off' : 'mixed';
};
