// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { quoteWithSource, selectedWords } from '../../src/views/reader/quotation';

describe('selectedWords', () => {
  it('leaves the notes and glosses of the reader out', () => {
    document.body.innerHTML =
      '<p id="p"><span class="block__gloss">Gloss</span>建设内网I省级<span data-note>注〔照录〕</span>平台，政<i class="doubt__break">↵</i>务网络 </p>';
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('p')!);
    expect(selectedWords(range)).toBe('建设内网I省级平台，政务网络');
  });
});

describe('quoteWithSource', () => {
  it('puts the words in quotation marks and makes inner ones single', () => {
    expect(quoteWithSource('试点“采办分离”', '——三(六)《通知》，2014-01-25')).toBe(
      '“试点‘采办分离’”——三(六)《通知》，2014-01-25',
    );
  });
});
