import type { Briefing, Scene } from './schema';

/** What can be done to a briefing. Every edit gives a new briefing and leaves the old one as it was. */
export type Edit =
  | { kind: 'insert'; at: number; scene: Scene }
  | { kind: 'remove'; id: string }
  | { kind: 'move'; id: string; to: number }
  | { kind: 'change'; id: string; change: Partial<Omit<Scene, 'id'>> }
  | { kind: 'rename'; title: string };

/**
 * The briefing after an edit; the same object where the edit changes nothing (unknown id, same place, last scene
 * removed).
 */
export function applyEdit(briefing: Briefing, edit: Edit): Briefing {
  const { scenes } = briefing;
  switch (edit.kind) {
    case 'insert': {
      if (scenes.some(({ id }) => id === edit.scene.id)) return briefing;
      const at = Math.min(Math.max(0, edit.at), scenes.length);
      return { ...briefing, scenes: [...scenes.slice(0, at), edit.scene, ...scenes.slice(at)] };
    }
    case 'remove': {
      const kept = scenes.filter(({ id }) => id !== edit.id);
      return kept.length === scenes.length || kept.length === 0 ? briefing : { ...briefing, scenes: kept };
    }
    case 'move': {
      const from = scenes.findIndex(({ id }) => id === edit.id);
      const to = Math.min(Math.max(0, edit.to), scenes.length - 1);
      const scene = scenes[from];
      if (scene === undefined || from === to) return briefing;
      const others = scenes.filter(({ id }) => id !== edit.id);
      return { ...briefing, scenes: [...others.slice(0, to), scene, ...others.slice(to)] };
    }
    case 'change':
      if (!scenes.some(({ id }) => id === edit.id)) return briefing;
      return {
        ...briefing,
        scenes: scenes.map((scene) => (scene.id === edit.id ? { ...scene, ...edit.change } : scene)),
      };
    case 'rename':
      return briefing.title === edit.title ? briefing : { ...briefing, title: edit.title };
  }
}

/** A scene id that the briefing does not have: `scene-1`, `scene-2` … */
export function freeSceneId(briefing: Briefing): string {
  const taken = new Set(briefing.scenes.map(({ id }) => id));
  let number = briefing.scenes.length + 1;
  while (taken.has(`scene-${number}`)) number += 1;
  return `scene-${number}`;
}

export interface History {
  past: readonly Briefing[];
  present: Briefing;
  future: readonly Briefing[];
}

/** Steps that can be undone. */
const DEPTH = 200;

export const startHistory = (present: Briefing): History => ({ past: [], present, future: [] });

/** Adds a step; typing in one field (`join`) is one step. */
export function record(history: History, next: Briefing, join = false): History {
  if (next === history.present) return history;
  const past = join && history.past.length > 0 ? history.past : [...history.past, history.present].slice(-DEPTH);
  return { past, present: next, future: [] };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest };
}
