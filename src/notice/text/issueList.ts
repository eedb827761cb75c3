import type { PlainText } from './plainText';
import { originalSpan } from './plainText';
import type { Issue, IssueCode, IssueSeverity } from '../types';

/** So that a damaged text of megabytes does not answer with megabytes of issues. */
const MOST_OF_A_CODE = 500;

/** Issues in the making; positions are offsets in the plain text. */
export interface IssueList {
  readonly issues: Issue[];
  add(code: IssueCode, severity: IssueSeverity, message: string, start: number, end: number): void;
}

export function createIssueList(text: PlainText): IssueList {
  const issues: Issue[] = [];
  const counts = new Map<IssueCode, number>();
  return {
    issues,
    add(code, severity, message, start, end) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MOST_OF_A_CODE) issues.push({ code, severity, message, span: originalSpan(text, start, end) });
    },
  };
}

/** In the order of the text. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.code < b.code ? -1 : 1));
}
