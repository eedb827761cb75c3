import {
  EMBED_APP,
  EMBED_VERSION,
  readRequest,
  type EmbedAnswer,
  type EmbedMessage,
  type EmbedRequest,
} from './messages';
import { OPAQUE } from './parents';

/**
 * The embedded map's end of the line to the page around it. Only the parent window is heard, and only from an allowed
 * origin; answers go to the origin that asked and to no other. The one thing said unasked, `listening`, has no content
 * and goes to allowed origins alone.
 */
export class EmbedLink {
  /** Origins that have said hello, and are told of picks. */
  private readonly greeted = new Set<string>();

  /** @param listener is told of each request, with the way to answer it. */
  constructor(
    private readonly allowed: readonly string[],
    private readonly listener: (request: EmbedRequest, answer: (message: EmbedAnswer) => void) => void,
  ) {
    addEventListener('message', this.onMessage);
    // A message to an origin that the parent does not have is dropped by the browser, with a line in the console: where
    // the origin is known, it is asked for first.
    const around = location.ancestorOrigins?.[0];
    for (const origin of allowed)
      if (around === undefined || around === origin) this.post({ kind: 'listening' }, origin);
  }

  /** To every origin that has said hello. */
  tell(message: EmbedAnswer): void {
    for (const origin of this.greeted) this.post(message, origin);
  }

  close(): void {
    removeEventListener('message', this.onMessage);
  }

  private post(message: EmbedAnswer, origin: string): void {
    if (parent === window) return;
    const marked: EmbedMessage = { app: EMBED_APP, version: EMBED_VERSION, ...message };
    // An opaque origin cannot be named: only the parent window gets the message either way.
    parent.postMessage(marked, origin === OPAQUE ? '*' : origin);
  }

  private readonly onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== parent || parent === window || !this.allowed.includes(origin)) return;
    const read = readRequest(data);
    if (read.kind === 'not-ours') return;
    if (read.kind === 'refused')
      return this.post({ kind: 'refused', request: read.request, where: read.where }, origin);
    if (read.request.kind === 'hello') this.greeted.add(origin);
    this.listener(read.request, (message) => this.post(message, origin));
  };
}
