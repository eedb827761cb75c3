/** What a notice is about: `…关于印发2014年数字福建工作要点的通知` is `2014年数字福建工作要点`; any other title is itself. */
export const shortTitle = (title: string): string =>
  /(?:印发|转发|下达|公布)[《“]?(.+?)[》”]?的(?:通知|意见|函)$/.exec(title)?.[1] ?? title;
