import type { MentionRead } from '../entities/mentionRead';
import type { ListedPlace } from '../entities/placeLists';
import { firstFrom, within } from '../text/firstFrom';
import type { IssueList } from '../text/issueList';
import { THIS_TASK } from '../lexicon/denials';
import { STANDING } from '../lexicon/programmes';
import type { Denial } from '../entities/denials';
import { findDenials } from '../entities/denials';
import type { Exclusion } from '../entities/exclusions';
import { findExclusions } from '../entities/exclusions';
import type { ProgrammeRead } from './programmeRules';
import { verbBefore } from './programmeRules';
import { readProgrammes } from './programmes';
import type { ProgrammeWords } from './programmeWords';
import type { TaskParts } from '../structure/taskParts';
import type { PlaceId, ProgrammeKind } from '../types';

/** A programme of the notice; `sentence` is the index in its task. */
export interface PlacedProgramme {
  name: string;
  /** Where the name stands in the plain text. */
  start: number;
  kind: ProgrammeKind;
  verb: string | null;
  open: boolean;
  places: PlaceId[];
  task: string;
  sentence: number;
}

/** Kinds that are something standing at a place, not a pilot that the place has. */
const STANDING_KINDS: ReadonlySet<ProgrammeKind> = new Set(['industrial-park', 'cloud-platform']);
const STANDS = new RegExp(`${STANDING}$`);

function isStanding({ kind, name, verb, attributive }: ProgrammeRead): boolean {
  const built = STANDS.test(name) || (kind === 'other' && attributive === true && /(?:平台|系统|网络)$/.test(name));
  return STANDING_KINDS.has(kind) || (built && !/试点|试验|示范/.test(name + (verb ?? '')));
}

/**
 * The programmes of all tasks, in order of the text; the mentions that have one learn it, and what they are by it:
 * pilot or site. A park is a programme of its own where a task names it in full for the first time.
 */
export function placeProgrammes(
  plain: string,
  tasks: readonly TaskParts[],
  mentions: MentionRead[],
  words: ProgrammeWords,
  issues: IssueList,
): PlacedProgramme[] {
  const programmes: PlacedProgramme[] = [];
  for (const { outline, sentences, brackets } of tasks) {
    if ((mentions[firstFrom(mentions, outline.start)]?.start ?? Infinity) >= outline.end) continue;
    const parks = new Set<PlaceId>();
    for (const [number, sentence] of sentences.entries()) {
      const places: ListedPlace[] = [];
      const without = findExclusions(plain, sentence.start, sentence.end);
      const first = firstFrom(mentions, sentence.start);
      const inside = mentions.slice(first, firstFrom(mentions, sentence.end)).filter(({ free }) => free);
      const denials = findDenials(plain, sentence.start, sentence.end, brackets, inside);
      const denied = new Set<Denial>();
      for (let at = first; at < mentions.length; at += 1) {
        const mention = mentions[at];
        if (mention === undefined || mention.start >= sentence.end) break;
        if (!mention.free) continue;
        // 除罗源县外: named only to say where a group ends.
        const exclusion = without[within(without, mention.start)];
        if (exclusion !== undefined) {
          mention.as = 'scope';
          mention.leftOut = leavesOutOfTask(plain, sentence, exclusion, plain.slice(mention.start, mention.end));
          continue;
        }
        const denial = denials[within(denials, mention.start)];
        if (denial !== undefined) {
          if (denial.kind === 'denied') denied.add(denial);
          // What is told of others is only named.
          if (denial.kind === 'example') mention.free = false;
          else mention.as = 'scope';
          mention.leftOut = denial.leavesOut === true;
          continue;
        }
        places.push({ start: mention.start, end: mention.end, mention: at, site: mention.site });
        const park = parkProgramme(plain, mention, at, parks, words);
        if (park !== null) place(park, number);
      }
      for (const { start, end } of denied)
        issues.add(
          'denied',
          'info',
          `“${plain.slice(start, Math.min(end, start + 40))}”写的是没有或不再，不计入`,
          start,
          end,
        );
      const text = { plain, start: sentence.start, end: sentence.end, brackets, without, issues };
      for (const programme of readProgrammes(text, places, words)) place(programme, number);
    }

    /** 在福州、厦门先行先试: pilots of what another clause names. */
    function markPilots(of: readonly number[]): void {
      for (const at of of) {
        const mention = mentions[at];
        if (mention !== undefined && mention.programme < 0 && !mention.site) mention.as = 'pilot';
      }
    }

    function place(programme: ProgrammeRead, sentence: number): void {
      if (programme.name === '') return markPilots(programme.mentions);
      const known: PlaceId[] = [];
      for (const at of programme.mentions) {
        const mention = mentions[at];
        if (mention === undefined) continue;
        if (mention.place !== null && !known.includes(mention.place)) known.push(mention.place);
        if (mention.programme >= 0) continue;
        mention.programme = programmes.length;
        mention.as = mention.site || isStanding(programme) ? 'site' : 'pilot';
      }
      if (known.length === 0) return forget(programme.mentions, programmes.length, mentions);
      const { name, start, kind, verb, open } = programme;
      programmes.push({ name, start, kind, verb, open, places: known, task: outline.id, sentence });
    }
  }
  return programmes;
}

/** 各设区市, 其余设区市, 各地: a group that answers, as the subject of its sentence. */
const WHOLE_GROUP = /^(?:全[省市])?(?:各|其余|其他)(?:设区市|地|市|县|区)/;
/** How far behind an exclusion more is said of whom it leaves out, in characters. */
const NEAR = 200;

/**
 * 本项任务不含厦门市; 除厦门市外，各设区市要…: the exclusion is of the task, not of one of its programmes. Of 除秀屿区外，各县区…；
 * 秀屿区可延长 it is not: the place has its own part.
 */
function leavesOutOfTask(
  plain: string,
  sentence: { start: number; end: number },
  { start, end, group }: Exclusion,
  place: string,
): boolean {
  if (THIS_TASK.test(plain.slice(Math.max(sentence.start, start - 12), start))) return true;
  const behind = plain.slice(end, Math.min(sentence.end, end + NEAR));
  if (group !== 'behind' || start !== sentence.start || !WHOLE_GROUP.test(behind)) return false;
  const again = behind.indexOf(place);
  return again < 0 || /^[^，；。]*(?:另行|[不未暂])/.test(behind.slice(again));
}

/** A programme whose places are all unknown has no place on the map, so it is none. */
function forget(of: readonly number[], programme: number, mentions: readonly MentionRead[]): void {
  for (const at of of) {
    const mention = mentions[at];
    if (mention?.programme === programme) mention.programme = -1;
  }
}

function parkProgramme(
  plain: string,
  mention: MentionRead,
  at: number,
  parks: Set<PlaceId>,
  words: ProgrammeWords,
): ProgrammeRead | null {
  if (!mention.site || mention.basis === 'inferred' || mention.place === null || parks.has(mention.place)) return null;
  parks.add(mention.place);
  const name = plain.slice(mention.start, mention.end);
  const before = plain.slice(Math.max(0, mention.start - 60), mention.start);
  const verb = verbBefore(before.slice(Math.max(...'，；。：'.split('').map((edge) => before.lastIndexOf(edge))) + 1));
  return {
    name,
    start: mention.start,
    kind: words.kindOf(name),
    verb: verb === '' ? null : verb,
    open: false,
    mentions: [at],
  };
}
