import { buildLevels, levelFile } from './boundaries';
import { buildContext } from './context';
import { buildGazetteer, type BuiltFile } from './gazetteer';
import { buildHanziPinyin } from './hanziPinyin';
import { manifest } from './manifest';

/** All files of `geodata/built/`. */
export async function builtFiles(): Promise<BuiltFile[]> {
  const levels = await buildLevels();
  const shapes = [...levels.map(levelFile), await buildContext()];
  return [...buildGazetteer(), buildHanziPinyin(), ...shapes, manifest(shapes)];
}
