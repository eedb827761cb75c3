import { CLOSES_EXCLUSION, LEFT_OUT, LEFT_OUT_HERE, NOT_WITH, NO_EXCLUSION, WITHOUT } from '../lexicon/denials';
import { CLOSES_LIST } from '../lexicon/labels';

/** A phrase that leaves something out of a group: （不含厦门）, 除厦门市外. Offsets in the plain text. */
export interface Exclusion {
  /** The phrase, with its brackets. */
  start: number;
  end: number;
  /** What it leaves out. */
  from: number;
  to: number;
  /** On which side its group stands. */
  group: 'before' | 'behind';
  /** True where it stands in brackets of its own, so that a name may go on behind it: 各设区市（不含厦门）人民政府. */
  bracketed: boolean;
}

/** 对外, 国外: here 外 closes nothing. */
const OUTSIDE_WORDS = '(?<![对涉户国境海省校线另室内])';
const SIGNS = new RegExp(`${WITHOUT}|${LEFT_OUT}|不在`);
/** A list in brackets may have a comma in front of its last member. */
const MEMBERS = '(?:[^（）〔〕，；]|，(?=以及|及|和|与))';
const FORMS: readonly { form: RegExp; group: Exclusion['group'] }[] = [
  // （不含厦门、平潭）, （除厦门外）, （厦门市除外）; of a bracket that says more, the part.
  {
    form: new RegExp(`[（〔]${WITHOUT}(?<words>${MEMBERS}{1,60}?)(?:${LEFT_OUT}|外)?[）〕]`, 'gd'),
    group: 'before',
  },
  { form: new RegExp(`[（〔](?<words>${MEMBERS}{1,60}?)${LEFT_OUT}[）〕]`, 'gd'), group: 'before' },
  {
    form: new RegExp(
      `(?<=（[^（）]{1,60})，${WITHOUT}(?![^，；）]*的各)(?<words>[^（），；]{1,60}?)(?=[，；）])`,
      'gd',
    ),
    group: 'before',
  },
  // 除厦门市外，各设区市; 除平潭以外的各设区市
  {
    form: new RegExp(
      `(?!${NO_EXCLUSION})除了?(?!外)(?<words>[^，。；：（）〔〕]{1,60}?)${OUTSIDE_WORDS}${CLOSES_EXCLUSION}[，、]?`,
      'gd',
    ),
    group: 'behind',
  },
  // 不含厦门市的各设区市
  { form: new RegExp(`${NOT_WITH}(?<words>[^，。；：（）〔〕]{1,30}?)的(?=各)`, 'dg'), group: 'behind' },
  // 各设区市，不含厦门市，负责; 各设区市，厦门市除外
  {
    form: new RegExp(
      `[，、]?${NOT_WITH}(?!税|在内|[^，。；）]*的各)(?<words>[^，。；：（）〔〕]{1,60}?)(?=[，。；：（）]|${CLOSES_LIST}|$)`,
      'dg',
    ),
    group: 'before',
  },
  // 厦门市除外的各设区市
  { form: /(?<=^|[：，。；）])(?<words>[^，。；：（）〔〕]{1,60}?)除外的(?=各)/dg, group: 'behind' },
  {
    form: new RegExp(`(?<=^|[：，。；）])(?<words>[^，。；：（）〔〕]{1,60}?)${LEFT_OUT_HERE}`, 'dg'),
    group: 'before',
  },
  // 厦门以外的设区市
  { form: /(?<=^|[，。；：）、在])(?<words>[^，。；：（）〔〕、除在]{1,30}?)(?:以外|之外)的/dg, group: 'behind' },
];

/**
 * The exclusions between two offsets of the plain text, in order, without overlap. Before, behind or in brackets, for
 * places and for bodies.
 */
export function findExclusions(plain: string, start: number, end: number): Exclusion[] {
  const words = plain.slice(start, end);
  if (!SIGNS.test(words)) return [];
  const found: Exclusion[] = [];
  for (const { form, group } of FORMS) {
    for (const match of words.matchAll(form)) {
      const [from, to] = match.indices?.groups?.['words'] ?? [match.index, match.index];
      found.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        from: start + from,
        to: start + to,
        group,
        bracketed: /^[（〔].*[）〕]$/.test(match[0]),
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  let last = start;
  return found.filter((exclusion) => {
    if (exclusion.start < last) return false;
    last = exclusion.end;
    return true;
  });
}
