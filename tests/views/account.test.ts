import { describe, expect, it } from 'vitest';
import { entryBasis, excerptClauses } from '../../src/views/city/account';
import type { Duty } from '../../src/notice/types';

const duty = (basis: Duty['basis']): Duty => ({
  place: '350300',
  task: '3.5',
  assignment: 'a',
  basis,
  rule: 'all-cities',
});

describe('entryBasis', () => {
  it('is the strongest of the duties, or absent', () => {
    expect(entryBasis({ duties: [duty('inferred'), duty('collective')] })).toBe('collective');
    expect(entryBasis({ duties: [duty('collective'), duty('named')] })).toBe('named');
    expect(entryBasis({ duties: [duty('inferred')] })).toBe('inferred');
    expect(entryBasis({ duties: [] })).toBe('absent');
  });
});

describe('excerptClauses', () => {
  const long = `加快南平、莆田等试点建设，尽快形成一批示范成果；支持泉州等地开展试点，${'重点建设平台，'.repeat(6)}推动集成；最后一段。`;
  const text = `前文。${long}后文`;
  const sentence = [3, 3 + long.length] as const;
  const spanOf = (word: string) => [text.indexOf(word), text.indexOf(word) + word.length] as const;

  it('quotes only the clauses that hold a mark', () => {
    const [clause, ...others] = excerptClauses(text, sentence, [spanOf('莆田')]);
    expect(others).toEqual([]);
    expect(text.slice(...clause!)).toBe('加快南平、莆田等试点建设，尽快形成一批示范成果；');
  });

  it('joins neighbouring clauses', () => {
    const clauses = excerptClauses(text, sentence, [spanOf('莆田'), spanOf('泉州')]);
    expect(clauses).toHaveLength(1);
    expect(text.slice(...clauses[0]!).endsWith('推动集成；')).toBe(true);
  });

  it('leaves a gap between clauses that are not neighbours', () => {
    expect(excerptClauses(text, sentence, [spanOf('莆田'), spanOf('最后')])).toHaveLength(2);
  });

  it('quotes a short sentence and one without a mark whole', () => {
    expect(excerptClauses('甲；乙；丙。', [0, 6], [[2, 3]])).toEqual([[0, 6]]);
    expect(excerptClauses(text, sentence, [])).toEqual([sentence]);
  });

  it('never leaves the sentence, whatever stands after it', () => {
    const clauses = excerptClauses(`${text}；`, sentence, [spanOf('最后')]);
    expect(clauses.at(-1)?.[1]).toBe(sentence[1]);
  });
});
