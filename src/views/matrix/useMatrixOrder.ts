import { computed } from 'vue';
import { useViewStore } from '../../stores/view';

/** The order of the matrix, which its heads and totals change: asked for the second time, an order ends. */
export function useMatrixOrder() {
  const view = useViewStore();
  const order = computed(() => view.state.matrix);
  const sortRows = (by: string): void =>
    view.patch({ matrix: { ...order.value, rowsBy: order.value.rowsBy === by ? null : by } });
  const sortColumns = (by: string): void =>
    view.patch({ matrix: { ...order.value, columnsBy: order.value.columnsBy === by ? null : by } });
  /** The order of the notice. */
  const sortAsWritten = (): void => view.patch({ matrix: { ...order.value, rowsBy: null, columnsBy: null } });
  return { order, sortRows, sortColumns, sortAsWritten };
}
