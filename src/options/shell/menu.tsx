import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../components/icon.tsx';
import { MENU_ICON } from '../../components/icons.ts';
import { t } from '../../platform/i18n.ts';

/**
 * The ways through the application. Where the window is narrow they stand behind a button that says where one is: the
 * browser's own popover, which Esc and a press beside it close. It closes with the next screen, too.
 */
export function Menu({ name, place, children }: { name: string; place: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.hidePopover?.(), [place]);
  return (
    <>
      <button type="button" class="button menu-button" popovertarget="menu" aria-label={`${t('shell_menu')}: ${name}`}>
        <Icon node={MENU_ICON} />
        {name}
      </button>
      <div id="menu" class="side-items" ref={box} popover="auto">
        {children}
      </div>
    </>
  );
}
