import type { ComponentChildren } from 'preact';
import { Icon } from '../../components/icon.tsx';
import { OUTSIDE_ICON } from '../../components/icons.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { t } from '../../platform/i18n.ts';

/** A link to a page outside. Only http(s) becomes a link; anything else, should it ever be stored, is plain text. */
export function OutLink({ href, children }: { href: string | undefined; children: ComponentChildren }) {
  const safe = safeHttpUrl(href);
  if (!safe) return <bdi>{children}</bdi>;
  return (
    <a class="out" href={safe} target="_blank" rel="noopener noreferrer" dir="auto">
      {children}
      <Icon node={OUTSIDE_ICON} size={12} label={t('link_outside')} />
    </a>
  );
}
