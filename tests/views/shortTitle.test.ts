import { describe, expect, it } from 'vitest';
import { titleLines } from '../../src/views/naming';
import { shortTitle } from '../../src/views/shortTitle';

describe('shortTitle', () => {
  it('is what the notice hands out', () => {
    expect(shortTitle('福建省人民政府关于印发2014年数字福建工作要点的通知')).toBe('2014年数字福建工作要点');
    expect(shortTitle('厦门市人民政府办公厅关于印发《2015年信息化工作要点》的通知')).toBe('2015年信息化工作要点');
  });
  it('is the title where it hands out nothing', () => expect(shortTitle('2016年工作计划')).toBe('2016年工作计划'));
});

describe('titleLines', () => {
  it('breaks by sense and loses nothing', () => {
    const title = '福建省人民政府关于印发2014年数字福建工作要点的通知';
    expect(titleLines(title)).toEqual(['福建省人民政府关于印发', '2014年数字福建工作要点的通知']);
    expect(titleLines(title).join('')).toBe(title);
    expect(titleLines('工作计划')).toEqual(['工作计划']);
  });
});
