import { AND_SIGNS, LIST_SIGNS } from '../lexicon/connectives';
import { AREA_FOLLOWS, BODY_FOLLOWS, UNDERTAKING } from '../lexicon/namedAfter';
import type { NameMatch } from './placeNames';
import { firstFrom, within } from '../text/firstFrom';
import { shortenedName } from './placeNames';
import type { MentionContext, MentionRead } from './mentionRead';
import type { ScopeWord } from './scopeWords';
import { unknownPlaces } from './unknownPlaces';
import type { PlaceId } from '../types';

/** 福州市第一中学, 泉州五中; not 福州市中小学. */
const SCHOOL_FOLLOWS = new RegExp(
  `^(?!市?(?:各|农村|城区)?中小学)(?:(?![${AND_SIGNS}])[\\u4e00-\\u9fff]){0,4}?` +
    `(?:[中小]学(?!生)|[一二三四五六七八九十]中(?=[${LIST_SIGNS}等，。；（）]))`,
);
/** The 宁德市 of 宁德市、莆田市、漳州市人民政府. */
const GOVERNMENTS_FOLLOW = new RegExp(
  `^(?:[${LIST_SIGNS}](?:(?![${AND_SIGNS}])[\\u4e00-\\u9fff]){2,6}?){1,8}(?:人民)?政府(?=[，。；、）和与要])`,
);

/** True for the 莆田 of 数字莆田. */
export function isUndertaking(plain: string, start: number): boolean {
  return UNDERTAKING.test(plain.slice(Math.max(0, start - 4), start));
}

/** Every mention of a place in the text, without its programme. */
export function readMentions(
  names: readonly NameMatch[],
  scopes: readonly ScopeWord[],
  context: MentionContext,
): MentionRead[] {
  const mentions: MentionRead[] = [];
  const parks: Parks = new Map();
  const kept = names.filter((match) => staysInside(match, context));
  for (const match of kept) mentions.push(mentionOf(match, parks, context));
  for (const { start, end, place } of scopes) {
    const before = kept[firstFrom(kept, end) - 1];
    if (before !== undefined && before.end > start) continue;
    const words = context.plain.slice(start, end);
    if (place === null) context.issues.add('unknown-place', 'info', `“${words}”不对应本省的一个行政区划`, start, end);
    mentions.push({
      start,
      end,
      place,
      as: 'scope',
      basis: 'stated',
      sentence: within(context.sentences, start),
      programme: -1,
      site: false,
      free: false,
    });
  }
  mentions.sort((a, b) => a.start - b.start);
  return [...mentions, ...unknownPlaces(mentions, context)].sort((a, b) => a.start - b.start);
}

/** A name that runs over the edge of a sentence or an assignment is none: two lines met by chance. */
function staysInside({ start, end }: NameMatch, { sentences, assignments }: MentionContext): boolean {
  return (
    within(sentences, start) === within(sentences, end - 1) &&
    within(assignments, start) === within(assignments, end - 1)
  );
}

function mentionOf(match: NameMatch, parks: Parks, context: MentionContext): MentionRead {
  const { start, end, name } = match;
  const site = name.level === 'site';
  const sentence = within(context.sentences, start);
  const mention: MentionRead = {
    start,
    end,
    place: name.places.length === 1 ? (name.places[0] ?? null) : null,
    as: 'site',
    basis: 'stated',
    sentence,
    programme: -1,
    site,
    free: false,
  };
  if (match.shortened) resolveShortened(mention, match, parks, context);
  else if (mention.place === null) reportAmbiguous(mention, match, context);
  else if (site) rememberPark(parks, context.plain.slice(start, end), mention.place);
  const assignment = within(context.assignments, start);
  if (assignment >= 0) mention.as = partIn(mention, context);
  else if (name.level === 'province') mention.as = isScope(mention, context) ? 'scope' : 'name';
  else if (sentence < 0) mention.as = within(context.titles, start) >= 0 && !isName(mention, context) ? 'site' : 'name';
  else if (!site && isName(mention, context)) mention.as = 'name';
  else mention.free = true;
  return mention;
}

/** Parks that the text has named in full so far, by the shortened form of the name that it used. */
type Parks = Map<string, Set<PlaceId>>;

function rememberPark(parks: Parks, written: string, place: PlaceId): void {
  const short = shortenedName(written);
  if (short !== null) parks.set(short, (parks.get(short) ?? new Set()).add(place));
}

/** 数字福建产业园 is the park of that name that the text named in full before. */
function resolveShortened(
  mention: MentionRead,
  match: NameMatch,
  parks: Parks,
  { plain, issues }: MentionContext,
): void {
  const words = plain.slice(mention.start, mention.end);
  const named = match.name.places.filter((place) => parks.get(words)?.has(place));
  if (named.length === 1) {
    mention.place = named[0] ?? null;
    mention.basis = 'inferred';
    issues.add('inferred-place', 'info', `“${words}”未写明地点，按前文同名园区理解`, mention.start, mention.end);
  } else {
    mention.place = null;
    const [code, message] =
      named.length > 1
        ? (['ambiguous-place', `“${words}”可指前文多个园区`] as const)
        : (['unknown-place', `“${words}”未写明地点，前文也没有`] as const);
    issues.add(code, 'warning', message, mention.start, mention.end);
  }
}

function reportAmbiguous(mention: MentionRead, match: NameMatch, { plain, issues, index }: MentionContext): void {
  const candidates = match.name.places.map((place) => index.units.get(place)?.name ?? place).join('、');
  const written = plain.slice(mention.start, mention.end);
  issues.add(
    'ambiguous-place',
    'warning',
    candidates === '' ? `“${written}”别处也有同名，没有写明是本省的` : `“${written}”可指${candidates}`,
    mention.start,
    mention.end,
  );
}

/** In an assignment: the place of a party, a place that a group leaves out, or the name of another body. */
function partIn(mention: MentionRead, { parties, plain }: MentionContext): 'party' | 'scope' | 'name' {
  const party = parties[firstFrom(parties, mention.start + 1) - 1];
  if (party === undefined || party.end < mention.end) return 'name';
  if (mention.place !== null && party.except.includes(mention.place)) return 'scope';
  if (party.start === mention.start) return party.place === null ? 'name' : 'party';
  return /[（含及和]$/.test(plain.slice(party.start, mention.start)) ? 'party' : 'name';
}

function isScope({ start, end }: MentionRead, { plain }: MentionContext): boolean {
  return !isUndertaking(plain, start) && AREA_FOLLOWS.test(plain.slice(end, end + 4));
}

function isName({ start, end, sentence }: MentionRead, { plain, sentences }: MentionContext): boolean {
  // What follows in another cell of a table is none of its name.
  const last = sentences[sentence]?.end ?? plain.length;
  const behind = (length: number): string => plain.slice(end, Math.min(end + length, last));
  // 中国（厦门）国际投资贸易洽谈会: what is in the brackets of a name belongs to it.
  if (
    plain.charAt(start - 1) === '（' &&
    plain.charAt(end) === '）' &&
    /[\u4e00-\u9fff]/.test(plain.charAt(start - 2)) &&
    /^）(?!建设|试点|示范|等|和|与|及|的)[\u4e00-\u9fff]/.test(behind(3))
  )
    return true;
  // “i厦门”, “e福州”
  if (/“[A-Za-z]$/.test(plain.slice(Math.max(0, start - 2), start))) return true;
  if (
    isUndertaking(plain, start) ||
    SCHOOL_FOLLOWS.test(behind(8)) ||
    BODY_FOLLOWS.test(behind(14)) ||
    GOVERNMENTS_FOLLOW.test(behind(60))
  )
    return true;
  const before = plain.slice(Math.max(0, start - 60), start);
  return before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《》]{0,60}》/.test(plain.slice(end, end + 61));
}
