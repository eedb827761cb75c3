import { readFileSync } from 'node:fs';
import type { Layer, LayerGroup, Pin } from '../../src/atlas/types';
import type { MappedAtlas } from '../../src/map/layout/layout';
import { PROGRAMME_GROUPS } from '../../src/notice/programmeKinds';
import { createGazetteer } from '../../src/places/gazetteer';
import type { Gazetteer, Place } from '../../src/places/types';

export const gazetteer = createGazetteer(JSON.parse(readFileSync('geodata/built/gazetteer.json', 'utf8')) as Gazetteer);

/**
 * `[layer, group, name, places, open]`: the programmes of the 2014 notice, by hand, so that these tests do not hang on
 * the compiler.
 */
type Row = readonly [id: string, group: LayerGroup['id'], name: string, places: readonly string[], open: boolean];
const ROWS: readonly Row[] = [
  ['smart-city.national', 'smart-city', '国家级智慧城市', ['350700', '350300', '350128', '350104'], true],
  ['smart-city.china-eu', 'smart-city', '中欧绿色智慧城市', ['350600'], false],
  ['smart-city.digital-fujian', 'smart-city', '数字福建智慧城市', ['350500'], true],
  ['wireless-city', 'smart-city', '无线城市', ['350100'], false],
  ['industrial-park', 'industrial-park', '产业园', ['changle-industrial-park', 'anxi-industrial-park'], false],
  ['grid.collection-apart', 'grid', '网格化管理（采办分离）', ['350300', '350600'], true],
  ['community-service.intake-apart', 'grid', '社区公共服务（收办分离）', ['350800', '350400'], true],
  ['information-consumption', 'other', '信息消费', ['350100', '350200'], true],
  ['citizen-service', 'other', '市民信息融合服务', ['350100', '350800', '350600'], true],
  ['population-data', 'other', '人口信息共享', ['350500'], true],
  ['ecommerce-cluster', 'other', '电子商务产业集群', ['350100', '350200', '350500', '350300'], false],
  ['cloud-platform', 'other', '云平台', ['350581'], false],
];

const pinOf = (layer: string, place: string, basis: Pin['basis']): Pin => ({
  id: `${layer}@${place}`,
  layer,
  programme: layer,
  place,
  area: gazetteer.areaOf(place)?.id ?? null,
  task: '3.5',
  sentence: '3.5.1',
  basis,
});

/** An atlas of rows: layers in groups, a pin a place. */
export const atlasOf = (rows: readonly Row[], inferred: readonly string[] = []): MappedAtlas => {
  const layers: Layer[] = rows.map(([id, group, name, places, open]) => {
    const [kind = '', variant = null] = id.split('.');
    const pins = places.map((place) => pinOf(id, place, inferred.includes(`${id}@${place}`) ? 'inferred' : 'stated'));
    return { id, group, kind: kind as Layer['kind'], variant, name, english: id, open, pins };
  });
  const groups = [...new Set(layers.map((layer) => layer.group))].map((id) => ({
    id,
    name: PROGRAMME_GROUPS[id].zh,
    english: PROGRAMME_GROUPS[id].en,
    layers: layers.filter((layer) => layer.group === id),
  }));
  const areas = gazetteer.areas;
  const root = gazetteer.place('350000') as Place;
  return {
    groups,
    layers,
    pins: layers.flatMap((layer) => layer.pins),
    areas,
    places: gazetteer,
    root,
    extent: null,
  };
};

export const fixtureAtlas = atlasOf(ROWS);
