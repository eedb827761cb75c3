import type { Atlas } from '../types';
import { findUncovered } from './coverage';
import { findNearest, findWithinPolygon, findWithinRadius } from './findPlaces';
import { measureArea, measureDistance } from './measure';
import type { Tool } from './tools';
import type { Answer, SpatialProblem } from './types';

/**
 * Answers a spatial question about an atlas: geodesic, on WGS84. Bad input is a problem from a closed set; never
 * throws.
 */
export function answerTool(atlas: Atlas, tool: Tool): Answer | SpatialProblem {
  switch (tool.kind) {
    case 'distance':
      return measureDistance(tool.points);
    case 'area':
      return measureArea(tool.points);
    case 'radius':
      return findWithinRadius(atlas, tool.centre, tool.kilometres);
    case 'within':
      return findWithinPolygon(atlas, tool.points);
    case 'nearest':
      return findNearest(atlas, tool.centre, tool.layer);
    case 'coverage':
      return findUncovered(atlas, tool.layer, tool.kilometres);
  }
}
