import { project } from './camera';
import { lineHeight } from '../layout/textWidth';
import type { Picture } from './types';

/** Height at the lower edge that approval, sources and scale take, CSS pixels. */
const FURNITURE = 58;

/**
 * The picture without the names and symbols that the window's edge or its furniture would cut: for a
 * picture that cannot be moved by its reader, such as a slide.
 */
export function withinEdges(picture: Picture): Picture {
  const { camera, size } = picture;
  const isWhole = (lng: number, lat: number, dx: number, dy: number, width: number, height: number): boolean => {
    const { x, y } = project(lng, lat, camera, size);
    return (
      x + dx - width / 2 >= 0 &&
      x + dx + width / 2 <= size.width &&
      y + dy - height / 2 >= 0 &&
      y + dy + height / 2 <= size.height - FURNITURE
    );
  };
  return {
    ...picture,
    labels: picture.labels.filter((label) =>
      isWhole(label.lng, label.lat, label.dx, label.dy, label.width, lineHeight(label.size)),
    ),
    marks: picture.marks.filter((mark) => isWhole(mark.lng, mark.lat, mark.dx, mark.dy, mark.size, mark.size)),
  };
}
