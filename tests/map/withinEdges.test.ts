import { describe, expect, it } from 'vitest';
import { project } from '../../src/map/picture/camera';
import { picture } from '../../src/map/picture/picture';
import { withinEdges } from '../../src/map/picture/withinEdges';
import { fixtureAtlas } from './atlasFixture';
import { viewOf } from './viewFixture';

const size = { width: 600, height: 520 };

describe('a picture within its edges', () => {
  it('keeps all of the start view', () => {
    const whole = picture(fixtureAtlas, viewOf());
    expect(withinEdges(whole)).toEqual(whole);
  });

  it.each([8, 9, 10.2])(
    'has nothing at zoom %d that the edge or the furniture cuts, and loses nothing that stands free',
    (zoom) => {
      const whole = picture(fixtureAtlas, viewOf({ size, camera: { lng: 119.1, lat: 25.9, zoom, bearing: 0 } }));
      const kept = withinEdges(whole);
      const boxOf = ({ lng, lat, dx, dy }: { lng: number; lat: number; dx: number; dy: number }, width: number) => {
        const { x, y } = project(lng, lat, whole.camera, size);
        return { left: x + dx - width / 2, right: x + dx + width / 2, y: y + dy };
      };
      for (const mark of kept.marks) expect(boxOf(mark, mark.size).left).toBeGreaterThanOrEqual(0);
      for (const label of kept.labels) expect(boxOf(label, label.width).right).toBeLessThanOrEqual(size.width);
      const free = whole.labels.filter((label) => {
        const { left, right, y } = boxOf(label, label.width);
        return left > 1 && right < size.width - 1 && y > 40 && y < size.height - 90;
      });
      expect(kept.labels).toEqual(expect.arrayContaining(free));
      expect(kept.labels.length).toBeLessThan(whole.labels.length);
    },
  );
});
