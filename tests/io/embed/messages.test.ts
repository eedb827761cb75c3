import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/io/embed/messages';
import { allowedParents } from '../../../src/io/embed/parents';

const head = { app: 'fujian-one-map', version: 1 };

describe('requests to the embedded map', () => {
  test.each([
    [{ ...head, kind: 'hello' }],
    [{ ...head, kind: 'get-view', request: 7 }],
    [{ ...head, kind: 'set-view', request: 'a', view: { selection: { kind: 'place', id: '350300' }, camera: null } }],
    [
      {
        ...head,
        kind: 'set-view',
        view: { camera: { lng: 118, lat: 26, zoom: 8, bearing: 0 }, hidden: ['grid'], language: 'en' },
      },
    ],
  ])('%j is read as it is', (message) => {
    expect(readRequest(message)).toEqual({ kind: 'read', request: message });
  });

  test.each([
    [
      { ...head, kind: 'set-view', request: 3, view: { camera: { lng: 118, lat: 26, zoom: 99, bearing: 0 } } },
      3,
      'view.camera.zoom',
    ],
    [{ ...head, kind: 'set-view', request: 'x', view: { mode: { kind: 'editing' } } }, 'x', 'view.mode'],
    [{ ...head, kind: 'set-view' }, undefined, 'view'],
    [{ ...head, kind: 'delete' }, undefined, 'kind'],
    [{ app: 'fujian-one-map', version: 2, kind: 'hello', request: 1 }, 1, 'version'],
    [{ ...head, kind: 'hello', request: { deep: true } }, undefined, 'request'],
  ])('%j is refused with the place of the mistake', (message, request, where) => {
    expect(readRequest(message)).toEqual({ kind: 'refused', request, where });
  });

  test("what is not addressed to the map is nobody's mistake, whatever it is", () => {
    for (const data of [null, undefined, 7, 'hello', [], {}, { app: 'another' }])
      expect(readRequest(data)).toEqual({ kind: 'not-ours' });
    fc.assert(fc.property(fc.anything(), (data) => ['read', 'refused', 'not-ours'].includes(readRequest(data).kind)));
  });
});

describe('the origins that may talk to the map', () => {
  const OWN = 'https://map.example';
  test.each([
    ['?embed=1', [], [OWN]],
    ['?embed=1&parent=https://a.example', [], ['https://a.example']],
    [
      '?embed=1&parent=https://a.example/page?x,https://b.example:8443',
      [],
      ['https://a.example', 'https://b.example:8443'],
    ],
    ['?embed=1&parent=null', [], ['null']],
    ['?embed=1&parent=*', [], []],
    ['?embed=1&parent=javascript:alert(1),data:x', [], []],
    ['?embed=1', ['https://a.example'], ['https://a.example']],
    ['?embed=1&parent=https://evil.example', ['https://a.example'], []],
    ['?embed=1&parent=https://evil.example,https://a.example', ['https://a.example'], ['https://a.example']],
    ['?embed=1&parent=null', ['https://a.example'], []],
  ])('%s where the host allows %j: %j', (search, configured, allowed) => {
    expect(allowedParents(search, OWN, configured)).toEqual(allowed);
  });

  test('a map in a sandbox listens to nobody that the address does not name', () => {
    expect(allowedParents('?embed=1', 'null', [])).toEqual([]);
  });
});
