import { countText } from '../../../components/count-text.ts';
import { PersonLine } from '../../../components/person-line.tsx';
import type { Point, Size } from './camera.ts';
import type { Node } from './layout.ts';

const WIDTH = 220;
const ROOM = 90;

/** Who a dot is, beside it. Not for reading by machine: the map says the same in its status line, the list in full. */
export function MapCard({ node, at, scale, size }: { node: Node; at: Point; scale: number; size: Size }) {
  const left = Math.max(8, Math.min(size.width - WIDTH - 8, at.x - WIDTH / 2));
  const away = node.r * scale + 10;
  const below = at.y + away + ROOM < size.height;
  const place = below ? { top: `${at.y + away}px` } : { bottom: `${size.height - at.y + away + 14}px` };
  return (
    <div class="map-card" aria-hidden="true" style={{ left: `${left}px`, width: `${WIDTH}px`, ...place }}>
      <PersonLine name={node.name} tie={node.tie} size={32}>
        {[countText('moment', node.moments), ...node.tags.slice(0, 3)].join(' · ')}
      </PersonLine>
    </div>
  );
}
