import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import divisionsUrl from '../../../geodata/built/divisions-overview.topojson?url';
import gazetteer from '../../../geodata/built/gazetteer.json';

/**
 * The least that draws the same cities, counties and points with MapLibre: what the product's page is measured against.
 */
maplibregl.setWorkerUrl(workerUrl);
const topology = (await (await fetch(divisionsUrl)).json()) as Topology<{
  counties: GeometryCollection;
  areas: GeometryCollection;
}>;
const points = {
  type: 'FeatureCollection' as const,
  features: gazetteer.places
    .filter(({ level }) => level !== 'province')
    .map((place) => ({
      type: 'Feature' as const,
      properties: { name: place.short, city: place.level === 'city' },
      geometry: { type: 'Point' as const, coordinates: [place.lng, place.lat] },
    })),
};
const map = new maplibregl.Map({
  container: 'map',
  bounds: [
    [115.8, 23.45],
    [120.75, 28.35],
  ],
  fitBoundsOptions: { padding: 24 },
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      counties: { type: 'geojson', data: feature(topology, topology.objects.counties) },
      areas: { type: 'geojson', data: feature(topology, topology.objects.areas) },
      points: { type: 'geojson', data: points },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#dce9e4' } },
      { id: 'area', type: 'fill', source: 'areas', paint: { 'fill-color': '#fbf9f4' } },
      { id: 'county', type: 'line', source: 'counties', paint: { 'line-color': '#c9bfae', 'line-width': 0.5 } },
      { id: 'border', type: 'line', source: 'areas', paint: { 'line-color': '#8c8371', 'line-width': 1.2 } },
      {
        id: 'point',
        type: 'circle',
        source: 'points',
        filter: ['get', 'city'],
        paint: { 'circle-radius': 6, 'circle-color': '#2f5d9b' },
      },
      {
        id: 'name',
        type: 'symbol',
        source: 'points',
        filter: ['get', 'city'],
        layout: { 'text-field': ['get', 'name'], 'text-size': 15, 'text-offset': [0, -1] },
      },
    ],
  },
});
map.once('idle', () => performance.mark('map:idle'));
map.on('click', 'area', (event) => {
  const panel = document.getElementById('panel');
  if (panel) panel.textContent = String(event.features?.[0]?.properties.name ?? event.features?.[0]?.id);
});
Object.assign(globalThis, {
  fly: (lng: number, lat: number, zoom: number, duration: number) =>
    new Promise((resolve) => {
      map.once('moveend', resolve);
      map.flyTo({ center: [lng, lat], zoom, duration });
    }),
});
