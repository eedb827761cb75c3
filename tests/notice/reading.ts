import { oneTask } from './vocabulary';

/** Short forms of what is read in the only task of a notice, for tables of cases. */
type Read = (text: string, title?: string) => string[];

/** `名称:L` for a lead, R, S; a star for a group; `//` between assignments. */
export const parties: Read = (text, title) => {
  const { assignments, bodies } = oneTask(`建设平台${text}。`, title);
  const body = new Map(bodies.map((one) => [one.id, one]));
  const short = { lead: 'L', responsible: 'R', support: 'S' };
  return assignments.flatMap(({ parties: list }, at) => [
    ...(at > 0 ? ['//'] : []),
    ...list.map(
      (party) =>
        `${body.get(party.body)?.name}:${short[party.role]}${body.get(party.body)?.collective === true ? '*' : ''}`,
    ),
  ]);
};

/** `350300:n` for named, c, i. */
export const duties: Read = (text, title) =>
  oneTask(text, title).duties.map(({ place, basis }) => `${place}:${basis.charAt(0)}`);

/** `莆田=350300:pilot`, of the task alone. */
export const mentions: Read = (text, title) => {
  const { tasks, mentions: all } = oneTask(text, title);
  const span = tasks[0]?.span ?? [0, 0];
  return all
    .filter((mention) => mention.span[0] >= span[0] && mention.span[1] <= span[1])
    .map(({ text: words, place, as }) => `${words}=${place}:${as}`);
};

/** `支持/智慧城市/smart-city/o/350300+350600`: o for an open list, c for a closed one. */
export const programmes: Read = (text, title) =>
  oneTask(text, title).programmes.map(
    ({ verb, name, kind, open, places }) => `${verb}/${name}/${kind}/${open ? 'o' : 'c'}/${places.join('+')}`,
  );

/** `带宽/至/2×150/M`. */
export const targets: Read = (text, title) =>
  oneTask(text, title).targets.map(
    ({ subject, comparator, multiplier, quantity, unit }) =>
      `${subject}/${comparator}/${multiplier === null ? '' : `${multiplier}×`}${quantity}/${unit}`,
  );
