import { computed } from 'vue';
import { matchingTasks } from '../../atlas/questions/filter';
import { activeFilters } from '../../atlas/questions/filters';
import { wholeOf } from '../../atlas/names';
import { noticeName, sourceText } from '../../atlas/tables/source';
import type { Atlas } from '../../atlas/types';
import type { About } from '../../io/export/geojson';
import { SEMICOLON, joinList } from '../../language/punctuation';
import { PRODUCT_FILE_NAME } from '../../language/productName';
import type { TaskId } from '../../notice/types';
import { CONFIGURATION } from '../../map/picture/configuration';
import { useViewStore } from '../../stores/view';
import { useWords } from '../../ui/language';
import { FIELD_NAMES, valueName } from '../filterNames';
import { subjectOf } from '../subject';
import { words } from './words';

/** The day here and now, as ISO: a file made in the morning carries today's date in every time zone. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What every export says of itself: names, sources, dates, credits. Only inside `setup`. */
export function useMatter(atlas: () => Atlas) {
  const view = useViewStore();
  const w = useWords(words);
  const today = () => localDay(new Date());
  const filterLine = computed(() => {
    const active = activeFilters(view.state.filters);
    const fields = [...new Set(active.map(({ field }) => field))].map((field) =>
      w.value.field(
        FIELD_NAMES[view.language][field],
        joinList(
          active
            .filter((one) => one.field === field)
            .map(({ value }) => valueName(atlas(), field, value, view.language)),
          view.language,
        ),
      ),
    );
    return fields.length === 0 ? '' : w.value.asked(fields.join(SEMICOLON[view.language]));
  });
  const credits = () =>
    [w.value.boundary(CONFIGURATION.boundaryDate), CONFIGURATION.approvalNumber, CONFIGURATION.attribution]
      .filter((part) => part !== '')
      .join(' · ');
  const source = (tasks: readonly TaskId[]) => sourceText(atlas(), tasks, view.language);
  const made = () => w.value.made(today());
  return {
    today,
    source,
    credits,
    made,
    filterLine,
    notice: () => noticeName(atlas(), view.language),
    subject: computed(
      () => subjectOf(atlas(), view.state, view.language) ?? w.value.wholeMap(wholeOf(atlas().root, view.language)),
    ),
    /** The tasks that the filters leave. */
    filtered: () => matchingTasks(atlas(), view.state.filters).map(({ id }) => id),
    fileName: (subject: string, ending: string) =>
      `${PRODUCT_FILE_NAME[view.language]}-${subject}-${today()}.${ending}`,
    about: (name: string, title: string, tasks: readonly TaskId[]): About => ({
      name,
      title,
      source: source(tasks),
      attribution: credits(),
      made: today(),
    }),
  };
}
export type Matter = ReturnType<typeof useMatter>;
