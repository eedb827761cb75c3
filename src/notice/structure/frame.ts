import { dateLine, openingLines } from './envelope';
import type { Envelope, Signature } from './envelope';
import type { Heading } from './headings';
import type { IssueList } from '../text/issueList';
import type { LetterHead, Stretch } from './letterHead';
import { issuerOf, readLetterHead } from './letterHead';
import type { PlainText } from '../text/plainText';
import type { Table } from './tables';
import { written } from '../text/plainText';

/**
 * What surrounds the outline: title, dates, salutation, preamble, covering letter, signature. Offsets in the plain
 * text.
 */
export interface Frame {
  title: string;
  issuer: string | null;
  publishedOn: string | null;
  signedOn: string | null;
  salutation: string | null;
  outlineStart: number;
  outlineEnd: number;
  /** Lines of the notice after its head, half-open. */
  bodyLines: readonly [number, number];
  stretches: Stretch[];
}

/** Reads all that is not outline. */
export function readFrame(
  text: PlainText,
  headings: readonly Heading[],
  tables: readonly Table[],
  envelope: Envelope,
  issues: IssueList,
): Frame {
  const { lines, plain } = text;
  const [from, to] = envelope.notice;
  const firstSection = openingLines(headings, tables, from, to)[0] ?? to;
  const cover = readLetterHead(text, envelope.cover[0], coverEnd(envelope), 'cover');
  const head = readLetterHead(text, from, firstSection, 'preamble');
  const signatures = [signed(text, envelope.coverSignature), signed(text, envelope.signature)];
  const title = titled(text, cover) || titled(text, head);
  if (title === '') issues.add('no-title', 'warning', '没有找到标题', 0, Math.min(plain.length, 1));
  for (const { start, end } of [...cover.badDates, ...head.badDates])
    issues.add('bad-date', 'warning', '没有这一天', start, end);
  for (const signature of signatures) {
    if (signature.bad !== null) issues.add('bad-date', 'warning', '没有这一天', signature.bad.start, signature.bad.end);
  }
  if (signatures.every(({ signer, iso }) => signer === '' && iso === null) && plain.length > 0) {
    issues.add('no-signature', 'info', '没有落款', plain.length - 1, plain.length);
  }
  const end = lines[to]?.start ?? plain.length;
  return {
    title,
    issuer:
      issuerOf(title) ??
      [...signatures.map(({ signer }) => signer), cover.issuer, head.issuer].find((name) => name !== '') ??
      null,
    // Below a covering letter, a date without a word for it is the plan's own.
    publishedOn: cover.publishedOn ?? (envelope.coverSignature === null || head.dateIsNamed ? head.publishedOn : null),
    signedOn: signatures[1]?.iso ?? signatures[0]?.iso ?? null,
    salutation: salutationOf(text, cover) ?? salutationOf(text, head),
    outlineStart: lines[firstSection]?.start ?? end,
    outlineEnd: end,
    bodyLines: [Math.min(firstSection, to), to],
    stretches: [...cover.stretches, ...head.stretches, ...signatures.flatMap(({ stretches }) => stretches)],
  };
}

function coverEnd({ cover, coverSignature }: Envelope): number {
  if (coverSignature === null) return cover[1];
  return Math.min(coverSignature.signer ?? cover[1], coverSignature.date ?? cover[1]);
}

function titled(text: PlainText, { title }: LetterHead): string {
  return title === null ? '' : written(text, title.start, title.end);
}

function salutationOf(text: PlainText, { salutation }: LetterHead): string | null {
  return salutation === null ? null : written(text, salutation.start, salutation.end);
}

interface Signed {
  signer: string;
  iso: string | null;
  bad: { start: number; end: number } | null;
  stretches: Stretch[];
}

function signed({ plain, lines }: PlainText, signature: Signature | null): Signed {
  const result: Signed = { signer: '', iso: null, bad: null, stretches: [] };
  const first = signature?.signer ?? -1;
  const dated = lines[signature?.date ?? -1];
  for (const { start, end } of first < 0 ? [] : lines.slice(first, signature?.date ?? first + 1)) {
    result.signer = result.signer === '' ? plain.slice(start, end) : `${result.signer}、${plain.slice(start, end)}`;
    result.stretches.push({ kind: 'signature', start, end });
  }
  const date = dateLine(plain, dated);
  if (dated === undefined || date === null) return result;
  result.iso = date.iso;
  if (date.iso === null) result.bad = { start: date.start, end: date.end };
  if (date.signer !== '') {
    result.signer = date.signer;
    result.stretches.push({ kind: 'signature', start: dated.start, end: date.start });
  }
  result.stretches.push({
    kind: 'signature-date',
    start: date.signer === '' ? dated.start : date.start,
    end: dated.end,
  });
  return result;
}
