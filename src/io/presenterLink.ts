import type { Briefing } from '../briefing/schema';
import type { Language } from '../language/language';

/** What the show and the presenter window tell each other. */
export type ShowMessage =
  | { kind: 'hello' }
  | {
      kind: 'show';
      briefing: Briefing;
      language: Language;
      theme: 'light' | 'dark';
      scene: number;
      black: boolean;
      /** Milliseconds since 1970. */
      startedAt: number;
      /** The notice, so that the presenter window draws the same map. */
      notice: string;
      /** CSS pixels of the show's window: what is previewed has its proportions. */
      size: { width: number; height: number };
    }
  | { kind: 'at'; scene: number; black: boolean }
  | { kind: 'go'; scene: number }
  | { kind: 'black'; black: boolean }
  | { kind: 'end' };

interface Envelope {
  app: 'fujian-one-map';
  /** Sender and number: a message that comes on both ways counts once. */
  from: string;
  number: number;
  message: ShowMessage;
}

const CHANNEL = 'fujian-one-map-show';
const KEPT = 'fujian-one-map-show';

/**
 * Random letters and digits, unique to a window; also where a page is served without encryption and `randomUUID` is not
 * there.
 */
const randomName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, '0')).join('');

/** The name of this tab's show: the same after a reload, so that an open presenter window finds it again. */
export function showName(): string {
  try {
    const kept = sessionStorage.getItem(KEPT) ?? randomName();
    sessionStorage.setItem(KEPT, kept);
    return kept;
  } catch {
    return randomName();
  }
}

/**
 * A line between a show and its presenter window: `BroadcastChannel` where pages share an origin, messages between
 * opener and opened window on `file://`, where origins are opaque. Both ways are used at once; each message is heard
 * once. Shows in other tabs have lines of their own.
 */
export class PresenterLink {
  private readonly name = randomName();
  private readonly channel: BroadcastChannel | null;
  private readonly heard = new Map<string, number>();
  private number = 0;

  /**
   * @param show the show's name (`showName`).
   * @param other the opened window or the opener; null where there is only the channel.
   */
  constructor(
    show: string,
    private other: Window | null,
    private readonly listener: (message: ShowMessage) => void,
  ) {
    this.channel =
      location.protocol === 'file:' || typeof BroadcastChannel === 'undefined'
        ? null
        : new BroadcastChannel(`${CHANNEL}-${show}`);
    this.channel?.addEventListener('message', (event: MessageEvent<unknown>) => this.receive(event.data));
    addEventListener('message', this.onWindowMessage);
  }

  connect(other: Window): void {
    this.other = other;
  }

  /** False once the other window is closed, or where there never was one. */
  get connected(): boolean {
    return this.other !== null && !this.other.closed;
  }

  send(message: ShowMessage): void {
    this.number += 1;
    const envelope: Envelope = { app: 'fujian-one-map', from: this.name, number: this.number, message };
    this.channel?.postMessage(envelope);
    if (this.connected) this.other?.postMessage(envelope, location.protocol === 'file:' ? '*' : location.origin);
  }

  close(): void {
    this.channel?.close();
    removeEventListener('message', this.onWindowMessage);
  }

  private readonly onWindowMessage = (event: MessageEvent<unknown>): void => {
    const known =
      event.source !== null &&
      event.source === this.other &&
      (location.protocol === 'file:' || event.origin === location.origin);
    if (known) this.receive(event.data);
  };

  private receive(data: unknown): void {
    const envelope = data as Partial<Envelope> | null;
    if (
      envelope?.app !== 'fujian-one-map' ||
      typeof envelope.from !== 'string' ||
      typeof envelope.number !== 'number' ||
      envelope.message === undefined
    )
      return;
    if (envelope.from === this.name || (this.heard.get(envelope.from) ?? 0) >= envelope.number) return;
    this.heard.set(envelope.from, envelope.number);
    this.listener(envelope.message);
  }
}
