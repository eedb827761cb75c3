// @vitest-environment happy-dom
import { effectScope, ref } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { useEscape } from '../../src/ui/escape';

const press = (): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.dispatchEvent(event);
  return event;
};
const scopes: ReturnType<typeof effectScope>[] = [];
afterEach(() => {
  for (const scope of scopes.splice(0)) scope.stop();
});

const opened = (closed: string[], name: string) => {
  const open = ref(false);
  const scope = effectScope();
  scopes.push(scope);
  scope.run(() =>
    useEscape(open, () => {
      closed.push(name);
      open.value = false;
    }),
  );
  return { open, scope };
};

describe('useEscape', () => {
  it('closes what was opened last, one a press', async () => {
    const closed: string[] = [];
    const panel = opened(closed, 'panel');
    const reader = opened(closed, 'reader');
    reader.open.value = true;
    await Promise.resolve();
    panel.open.value = true;
    await Promise.resolve();
    press();
    await Promise.resolve();
    expect(closed).toEqual(['panel']);
    press();
    await Promise.resolve();
    expect(closed).toEqual(['panel', 'reader']);
    expect(press().defaultPrevented).toBe(false);
  });

  it('leaves the key to an open dialog', async () => {
    const closed: string[] = [];
    const panel = opened(closed, 'panel');
    panel.open.value = true;
    await Promise.resolve();
    const dialog = document.createElement('dialog');
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    expect(press().defaultPrevented).toBe(false);
    dialog.remove();
    press();
    expect(closed).toEqual(['panel']);
  });

  it('forgets a thing that is gone', async () => {
    const closed: string[] = [];
    const panel = opened(closed, 'panel');
    panel.open.value = true;
    await Promise.resolve();
    panel.scope.stop();
    press();
    expect(closed).toEqual([]);
  });
});
