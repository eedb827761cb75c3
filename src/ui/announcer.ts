import { inject, provide, ref, type InjectionKey, type Ref } from 'vue';

export interface Announcer {
  readonly message: Readonly<Ref<string>>;
  /** Says a line to screen readers; the same line twice is heard twice. */
  say(line: string): void;
}

const ANNOUNCER: InjectionKey<Announcer> = Symbol('announcer');

/** Called once, at the root, which also renders `message` in its live region. */
export const provideAnnouncer = (): Announcer => {
  const message = ref('');
  const announcer: Announcer = {
    message,
    say: (line) => {
      message.value = message.value === line ? `${line}\u00A0` : line;
    },
  };
  provide(ANNOUNCER, announcer);
  return announcer;
};

const SILENT: Announcer = { message: ref(''), say: () => undefined };

/** Only inside `setup`. */
export const useAnnouncer = (): Announcer => inject(ANNOUNCER, SILENT);
