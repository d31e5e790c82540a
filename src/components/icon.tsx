import type { IconNode } from 'lucide';
import { h } from 'preact';

/** Draws one of lucide's icon nodes. Decorative unless `label` says what it means. */
export function Icon({ node, size = 16, label }: { node: IconNode; size?: number; label?: string }) {
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
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
