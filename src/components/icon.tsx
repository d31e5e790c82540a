import type { IconNode } from 'lucide';
import { h } from 'preact';

/** Draws one of lucide's icon nodes. Decorative unless `label` says what it means. */
export function Icon({ node, size = 16, label }: { node: IconNode; size?: number; label?: string }) {
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by `aria-label` where it says something, hidden where it is decoration
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...said}
    >
      {node.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
