import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { numberText } from '../components/number-text.ts';
import { t } from '../platform/i18n.ts';

/** `due`: the count asks for something. */
export type Tab = { id: string; label: string; count?: number; due?: boolean; panel: ComponentChildren };

/** Tabs after the ARIA pattern: one of them in the tab order, arrows go round, what is reached is shown. */
export function Tabs({ tabs, chosen, onChoose }: { tabs: readonly Tab[]; chosen: string; onChoose(id: string): void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabStep(event.key, at, tabs.length, document.documentElement.dir === 'rtl');
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  const open = tabs.find(({ id }) => id === chosen);
  return (
    <>
      <div class="tabs" role="tablist" aria-label={t('popup_network')} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label, count, due }) => (
          <button
            type="button"
            role="tab"
            key={id}
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls="panel"
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {label} {count !== undefined && <span class={due ? 'count due' : 'count'}>{numberText(count)}</span>}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {open?.panel}
      </div>
    </>
  );
}

/** Where a key leads among the tabs. `undefined` = this key is not theirs. */
export function tabStep(key: string, at: number, count: number, rightToLeft: boolean): number | undefined {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
