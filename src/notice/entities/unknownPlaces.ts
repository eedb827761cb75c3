import { GOVERNMENT, ZONE_COMMITTEE } from '../lexicon/bodies';
import { LIST_SIGN, LIST_SIGNS } from '../lexicon/connectives';
import { BEHIND_PROVINCE, CITIES, DEALT_WITH, PROVINCES, TURNED_TO } from '../lexicon/outside';
import { GOES_ON, LEADS } from '../lexicon/verbs';
import { firstFrom, within } from '../text/firstFrom';
import type { MentionContext, MentionRead } from './mentionRead';
import { BEHIND_PLACE, isNoName } from '../lexicon/placeStems';

/** What only a place can stand behind: 支持青云县开展…. */
const BEFORE = `在|位于|${LEADS}|落户|落地|[${LIST_SIGNS}]`;
const FORM = new RegExp(
  `(?<=${BEFORE})([\\u4e00-\\u9fff]{2,3}|(?!.{0,3}等)[\\u4e00-\\u9fff]{4}(?=市))([市县区镇乡岛]|街道)` +
    `(?=[${LIST_SIGNS}等，。；]|${GOVERNMENT}|${GOES_ON}|${BEHIND_PLACE}` +
    `|[\\u4e00-\\u9fff]{2,3}[县区市](?:[${LIST_SIGNS}等，]|${GOES_ON}))`,
  'g',
);
/** 、杭州、 between two known places, 、杭州 in front of 等地. */
const NAMES_BETWEEN = new RegExp(`^(?:、[\\u4e00-\\u9fff]{2,4}){1,3}[${LIST_SIGNS}]$`);
const NAMES_BEHIND = new RegExp(`^(?:[${LIST_SIGNS}][\\u4e00-\\u9fff]{2,4}){1,3}?(?=等地)`);
const NAMED = new RegExp(`^([\\u4e00-\\u9fff]{2,9})([市县区镇乡岛]|街道)(?:${GOVERNMENT}|${ZONE_COMMITTEE}|办事处)$`);

/** 衢州 behind 浙江. */
const ITS_CITY =
  `(?!${BEHIND_PROVINCE}|${DEALT_WITH})[\\u4e00-\\u9fff]{2}(?:市|县|州|地区)?` + '(?:[\\u4e00-\\u9fff]{2,3}[县区市])?';
const OUTSIDE = new RegExp(
  `(?<=^|[，。；：、“（和与同及在向从到赴对至]|${TURNED_TO})` +
    `(?:${PROVINCES}省?${ITS_CITY}|(?:${PROVINCES}|${CITIES})[省市]?)(?=[、，。；：）”和与及等至的]|${DEALT_WITH})`,
  'g',
);

/**
 * Places that no list of ours has, by where they stand: between known ones (杭州 in 福州、杭州、厦门等地), behind a word that only
 * a place follows (支持青云县开展…), or as a government that is made responsible. They are mentions without a place, and have
 * an issue. `mentions` are in order of the text.
 */
export function unknownPlaces(mentions: readonly MentionRead[], context: MentionContext): MentionRead[] {
  const beside = listed(mentions, context);
  const known = [...mentions, ...beside].sort((a, b) => a.start - b.start);
  const unlisted = [...beside, ...named(known, context)];
  const all = [...mentions, ...unlisted].sort((a, b) => a.start - b.start);
  return [...unlisted, ...outside(all, context), ...responsible(mentions, context)];
}

function unknown(
  start: number,
  end: number,
  as: 'site' | 'party',
  reason: string,
  { plain, sentences, issues }: MentionContext,
): MentionRead {
  issues.add('unknown-place', 'warning', `“${plain.slice(start, end)}”${reason}`, start, end);
  return {
    start,
    end,
    place: null,
    as,
    basis: 'stated',
    sentence: within(sentences, start),
    programme: -1,
    site: false,
    free: as === 'site',
  };
}

/** Beside known places in a list. */
function listed(mentions: readonly MentionRead[], context: MentionContext): MentionRead[] {
  const { plain } = context;
  const found: MentionRead[] = [];
  const free = mentions.filter((mention) => mention.free);
  for (const [at, mention] of free.entries()) {
    const next = free[at + 1];
    const between = next === undefined || next.start - mention.end > 20 ? '' : plain.slice(mention.end, next.start);
    const tail = plain.slice(mention.end, Math.min(next?.start ?? Infinity, mention.end + 18));
    const gap = NAMES_BETWEEN.test(between) ? between.slice(0, -1) : (NAMES_BEHIND.exec(tail)?.[0] ?? '');
    let from = mention.end;
    for (const name of gap.split(LIST_SIGN).slice(1)) {
      const start = from + 1;
      from = start + name.length;
      if (/[我全本][省市县区]|海西/.test(name) || overlaps(mentions, start, from)) continue;
      found.push(unknown(start, from, 'site', '列在地名之中，但不是本省已知的地名', context));
    }
  }
  return found;
}

/** By the form of a name behind a word that a place follows. */
function named(mentions: readonly MentionRead[], context: MentionContext): MentionRead[] {
  const { plain, sentences, assignments } = context;
  const found: MentionRead[] = [];
  const endsAt = new Set(mentions.filter(({ free }) => free).map(({ end }) => end));
  for (const match of plain.matchAll(FORM)) {
    const end = match.index + match[0].length;
    if (LIST_SIGNS.includes(plain.charAt(match.index - 1)) && !endsAt.has(match.index - 1)) continue;
    const sentence = within(sentences, match.index);
    if (sentence < 0 || within(sentences, end - 1) !== sentence || within(assignments, match.index) >= 0) continue;
    if (isNoName(match[1] ?? '', match[2] ?? '') || overlaps(mentions, match.index, end)) continue;
    found.push(unknown(match.index, end, 'site', '不是本省已知的地名', context));
    endsAt.add(end);
  }
  return found;
}

/** By a list of names that are not in the province. */
function outside(mentions: readonly MentionRead[], context: MentionContext): MentionRead[] {
  const { plain, sentences, assignments } = context;
  const found: MentionRead[] = [];
  for (const { index: start, 0: name } of plain.matchAll(OUTSIDE)) {
    const end = start + name.length;
    const sentence = within(sentences, start);
    if (
      sentence < 0 ||
      within(sentences, end - 1) !== sentence ||
      within(assignments, start) >= 0 ||
      overlaps(mentions, start, end)
    )
      continue;
    found.push(unknown(start, end, 'site', '不在本省', context));
  }
  return found;
}

/** A government of a place that is not known. */
function responsible(mentions: readonly MentionRead[], context: MentionContext): MentionRead[] {
  const found: MentionRead[] = [];
  for (const { start, end, name, place } of context.parties) {
    const form = place === null ? NAMED.exec(name) : null;
    if (form === null || isNoName(form[1] ?? '', form[2] ?? '') || overlaps(mentions, start, end)) continue;
    const length = (form[1]?.length ?? 0) + (form[2]?.length ?? 0);
    if (context.plain.slice(start, start + length) === name.slice(0, length))
      found.push(unknown(start, start + length, 'party', '不是本省已知的地名', context));
  }
  return found;
}

function overlaps(mentions: readonly MentionRead[], start: number, end: number): boolean {
  const at = firstFrom(mentions, start);
  return (mentions[at]?.start ?? Infinity) < end || (mentions[at - 1]?.end ?? 0) > start;
}
