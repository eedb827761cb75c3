import { SHOW_KEYS, type ShowKeyCommand } from '../keys';

type StepKind = 'next' | 'previous' | 'first' | 'last' | 'go';
/** A command that goes to another scene. */
export type StepCommand = { kind: Exclude<StepKind, 'go'> } | { kind: 'go'; scene: number };
/** What a key or a clicker's button asks of the show. */
export type ShowCommand = StepCommand | { kind: Exclude<ShowKeyCommand, StepKind> };

const COMMANDS: Readonly<Record<string, ShowKeyCommand>> = Object.fromEntries(
  (Object.keys(SHOW_KEYS) as ShowKeyCommand[]).flatMap((command) =>
    SHOW_KEYS[command].keys.map((key) => [key, command] as const),
  ),
);

export interface KeyState {
  /** Digits typed so far: number + Enter goes to a scene. */
  digits: string;
}

/** A letter is the same command with the shift key or caps lock on. */
const commandOf = (key: string): ShowKeyCommand | undefined => {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(COMMANDS, plain) ? COMMANDS[plain] : undefined;
};

/** The command of a key, and the digits typed so far. Scenes are counted from 1 by people, from 0 here. */
export function readKey(key: string, { digits }: KeyState): { command: ShowCommand | null; state: KeyState } {
  const kind = commandOf(key);
  if (kind === undefined) return { command: null, state: { digits } };
  if (kind !== 'go') return { command: { kind }, state: { digits: '' } };
  if (key !== 'Enter') return { command: null, state: { digits: (digits + key).slice(-3) } };
  return {
    command: digits === '' ? { kind: 'next' } : { kind: 'go', scene: Number(digits) - 1 },
    state: { digits: '' },
  };
}

const STEPS: { readonly [K in StepKind]: (scene: number, count: number) => number } = {
  next: (scene) => scene + 1,
  previous: (scene) => scene - 1,
  first: () => 0,
  last: (_scene, count) => count - 1,
  go: (scene) => scene,
};
export const isStep = (command: ShowCommand): command is StepCommand => Object.hasOwn(STEPS, command.kind);

/** The scene after a command, of `count` scenes; the ends hold. */
export function sceneAfter(command: ShowCommand, scene: number, count: number): number {
  if (!isStep(command)) return scene;
  const wanted = STEPS[command.kind](command.kind === 'go' ? command.scene : scene, count);
  return Math.min(Math.max(0, wanted), count - 1);
}
