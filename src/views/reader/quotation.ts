/** The words of a selection without the reader's own notes and glosses, blanks at the ends removed. */
export const selectedWords = (range: Range): string => {
  const copy = range.cloneContents();
  for (const own of copy.querySelectorAll('[data-note], .block__gloss, .doubt__break')) own.remove();
  return (copy.textContent ?? '').trim();
};

/** `“……”——三(五)《…通知》，2014-01-25`: the words in quotation marks, inner ones made single. */
export const quoteWithSource = (words: string, source: string): string =>
  `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”${source}`;
