import { project } from './camera';
import { lineHeight } from './layout/textWidth';
import type { Picture } from './types';

/** Height at the lower edge that approval, sources and scale take, CSS pixels. */
const FURNITURE = 58;

/** The picture without the names that the window's edge or its furniture would cut: for one that nobody can push a little further, such as a slide. */
export const wholeNames = (picture: Picture): Picture => ({
  ...picture,
  labels: picture.labels.filter(({ lng, lat, dx, dy, width, size }) => {
    const { x, y } = project(lng, lat, picture.camera, picture.size);
    const [wide, high] = [width / 2, lineHeight(size) / 2];
    return x + dx - wide >= 0 && x + dx + wide <= picture.size.width && y + dy - high >= 0 && y + dy + high <= picture.size.height - FURNITURE;
  }),
});
