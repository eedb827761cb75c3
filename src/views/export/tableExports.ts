import { computed } from 'vue';
import { search } from '../../atlas/search/search';
import type { Table } from '../../atlas/tables/context';
import { tablesOf } from '../../atlas/tables/tables';
import type { Atlas } from '../../atlas/types';
import { csvOf } from '../../io/export/csv';
import { geoJsonOf } from '../../io/export/geojson';
import { answerOf } from '../../stores/toolAnswer';
import { useSearchIndexStore } from '../../stores/searchIndex';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { currentLists, type CurrentList } from './currentLists';
import type { Matter } from './matter';
import type { useJob } from './useJob';
import { words } from './words';

const CSV_TYPE = 'text/csv;charset=utf-8';

/** Tables of the notice and the lists on the screen. Only inside `setup`. */
export function useTableExports(atlas: () => Atlas, matter: Matter, run: ReturnType<typeof useJob>['run']) {
  const view = useViewStore();
  const found = useSearchIndexStore();
  const w = useWords(words);

  const lists = computed((): CurrentList[] => {
    const { tool } = view.state;
    const answer = tool === null ? null : answerOf(atlas(), tool);
    const query = found.asked.trim();
    // The list on the screen ends somewhere; the exported one has all that was found.
    const results =
      found.index === null || query === ''
        ? []
        : search(found.index, query, { language: view.language, limit: Infinity }).results;
    return currentLists(
      atlas(),
      view.state,
      { search: results.length === 0 ? null : { query, results }, answer: answer?.kind === 'answer' ? answer : null },
      view.language,
    );
  });
  const tables = computed(() => tablesOf(atlas(), { language: view.language, tasks: matter.filtered() }));

  /** Every row says where it comes from: rows are copied one by one, and a line of its own would be no row. */
  const csv = (table: Table, source: string): string =>
    csvOf({
      columns: [...table.columns, w.value.sourceColumn],
      rows: table.rows.map((row) => [...row, `${source} · ${matter.made()}`]),
    });
  const workbook = async (sheets: readonly Table[], tasks: readonly string[]): Promise<Blob> => {
    const { xlsxOf } = await import('../../io/export/xlsx');
    return xlsxOf(sheets, {
      title: w.value.sourceTitle,
      lines: [
        matter.source(tasks),
        ...(matter.filterLine.value === '' ? [] : [matter.filterLine.value]),
        matter.credits(),
        `${w.value.product} · ${matter.made()}`,
      ],
    });
  };

  return {
    lists,
    tables,
    xlsx: () =>
      run(w.value.xlsx, async () => ({
        content: await workbook(tables.value, matter.filtered()),
        ending: 'xlsx',
        subject: w.value.tables,
      })),
    csv: (table: Table) =>
      run(w.value.csv(table.title), async () => ({
        content: csv(table, matter.notice()),
        ending: 'csv',
        type: CSV_TYPE,
        subject: table.title,
      })),
    listXlsx: (list: CurrentList) =>
      run(w.value.listAs('XLSX', list.title), async () => ({
        content: await workbook(list.tables, list.tasks),
        ending: 'xlsx',
        subject: list.title,
      })),
    listCsv: (list: CurrentList) =>
      run(w.value.listAs('CSV', list.title), async () => {
        const [table] = list.tables;
        if (table === undefined) throw new Error('a list without a table');
        return { content: csv(table, matter.notice()), ending: 'csv', type: CSV_TYPE, subject: list.title };
      }),
    listGeoJson: (list: CurrentList) =>
      run(w.value.listAs('GeoJSON', list.title), async () => ({
        content: geoJsonOf(list.features?.() ?? [], matter.about(list.tables[0]?.id ?? 'list', list.title, list.tasks)),
        ending: 'geojson',
        type: 'application/geo+json',
        subject: list.title,
      })),
  };
}
