/** What a key or a clicker's button asks of the show. */
export type ShowCommand =
  | { kind: 'next' }
  | { kind: 'previous' }
  | { kind: 'first' }
  | { kind: 'last' }
  | { kind: 'go'; scene: number }
  | { kind: 'black' }
  | { kind: 'end' }
  | { kind: 'pointer' }
  | { kind: 'pen' }
  | { kind: 'erase' }
  | { kind: 'presenter' }
  | { kind: 'notes' }
  | { kind: 'autoplay' }
  | { kind: 'fullscreen' };

const COMMANDS: Readonly<Record<string, ShowCommand['kind']>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  Escape: 'end',
  l: 'pointer',
  d: 'pen',
  e: 'erase',
  s: 'presenter',
  i: 'notes',
  a: 'autoplay',
  f: 'fullscreen',
};

export interface KeyState {
  /** Digits typed so far: number + Enter goes to a scene. */
  digits: string;
}

/** A letter is the same command with the shift key or caps lock on. */
const commandOf = (key: string): ShowCommand['kind'] | undefined => {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(COMMANDS, plain) ? COMMANDS[plain] : undefined;
};

/** The command of a key, and the digits typed so far. Scenes are counted from 1 by people, from 0 here. */
export function readKey(key: string, { digits }: KeyState): { command: ShowCommand | null; state: KeyState } {
  if (/^\d$/.test(key)) return { command: null, state: { digits: (digits + key).slice(-3) } };
  if (key === 'Enter')
    return digits === ''
      ? { command: { kind: 'next' }, state: { digits: '' } }
      : { command: { kind: 'go', scene: Number(digits) - 1 }, state: { digits: '' } };
  const kind = commandOf(key);
  if (kind === undefined || kind === 'go') return { command: null, state: { digits } };
  return { command: { kind }, state: { digits: '' } };
}

/** The scene after a command, of `count` scenes; the ends hold. */
export function sceneAfter(command: ShowCommand, scene: number, count: number): number {
  const wanted =
    command.kind === 'next'
      ? scene + 1
      : command.kind === 'previous'
        ? scene - 1
        : command.kind === 'first'
          ? 0
          : command.kind === 'last'
            ? count - 1
            : command.kind === 'go'
              ? command.scene
              : scene;
  return Math.min(Math.max(0, wanted), count - 1);
}
