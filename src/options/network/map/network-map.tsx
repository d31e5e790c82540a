import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countText } from '../../../components/count-text.ts';
import { numberText } from '../../../components/number-text.ts';
import { t } from '../../../platform/i18n.ts';
import type { MapPerson } from '../../../storage/queries.ts';
import { go } from '../../router.ts';
import { arcsOf } from './arcs.ts';
import { type Camera, type Point, reveal, type Size, toMap, toPicture, whole, zoom } from './camera.ts';
import { draw, type Picture } from './draw.ts';
import { layOut, type Node } from './layout.ts';
import { MapCard } from './map-card.tsx';
import { mapKey } from './map-keys.ts';
import { MapTools } from './map-tools.tsx';
import { nearbyOf } from './nearby.ts';
import { useGestures } from './use-gestures.ts';
import { useInks } from './use-inks.ts';

type NetworkMapProps = {
  people: readonly MapPerson[];
  /** The user's own tags, those used most first: each of the first is a sector. */
  topTags: readonly string[];
  /** Whom the words in the filter found; absent = no words. */
  marked?: ReadonlySet<string>;
  /** Who is chosen in the list beside the map. */
  chosenId?: string;
  onChoose(id: string): void;
};

const STEP = 1.4;
/** Pixels around a dot that still mean it: targets are 24 px. */
const REACH = 9;

/** The network around the user: rings by tie, sectors by tag, threads from those who brought somebody. The list beside it says the same in words. */
export function NetworkMap({ people, topTags, marked, chosenId, onChoose }: NetworkMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useMemo(() => layOut(people, topTags), [people, topTags]);
  const arcs = useMemo(() => arcsOf(layout.nodes), [layout]);
  const nearby = useMemo(
    () => nearbyOf(marked ? layout.nodes.filter(({ id }) => marked.has(id)) : layout.nodes),
    [layout, marked],
  );
  const inks = useInks();
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [camera, setCamera] = useState<Camera>();
  const [hovered, setHovered] = useState<Node>();
  const [focused, setFocused] = useState(false);
  const chosen = useMemo(() => layout.nodes.find(({ id }) => id === chosenId), [layout, chosenId]);
  const seen = camera ?? whole(layout.radius, size);
  const state = useRef({ size, seen, layout, nearby, onChoose });
  state.current = { size, seen, layout, nearby, onChoose };
  const move = (change: (camera: Camera) => Camera) => setCamera((before) => change(before ?? state.current.seen));

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const moving = useMoving(camera);
  const picture: Omit<Picture, 'ratio'> = {
    ...(moving && { moving }),
    layout,
    arcs,
    camera: seen,
    size,
    inks,
    ...(marked && { marked }),
    ...(chosen && { chosen }),
    words: WORDS(),
  };
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (canvas.current) paint(canvas.current, picture);
    });
    return () => cancelAnimationFrame(frame);
  });

  const gestures = useMemo(() => {
    const under = (at: Point) => {
      const now = state.current;
      return now.nearby.at(toMap(now.seen, at, now.size), REACH / now.seen.scale);
    };
    return {
      size: () => state.current.size,
      radius: () => state.current.layout.radius,
      move,
      onHover: (at: Point | undefined) => setHovered(at && under(at)),
      onPress: (at: Point) => {
        const node = under(at);
        if (node) state.current.onChoose(node.id);
      },
    };
  }, []);
  useGestures(canvas, gestures);

  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoomBy = (factor: number) => move((camera) => zoom(camera, factor, middle, size, layout.radius));
  const onKeyDown = (event: KeyboardEvent) => {
    const act = mapKey(event);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'zoom') zoomBy(act.larger ? STEP : 1 / STEP);
    else if (act.kind === 'fit') setCamera(undefined);
    else if (act.kind === 'open' && chosen) go({ screen: 'person', id: chosen.id });
    else if (act.kind === 'step') {
      const next = nearby.step(chosen ?? { x: 0, y: 0 }, act.direction);
      if (!next) return;
      move((camera) => reveal(camera, next, size));
      onChoose(next.id);
    }
  };
  const shown = hovered ?? (focused ? chosen : undefined);
  return (
    <section class="panel map" aria-label={t('map_title')}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its keys are its own, which no other role says */}
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-label={t('map_label', numberText(people.length))}
        aria-describedby="map-chosen"
        class={hovered ? 'over' : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onDblClick={() => hovered && go({ screen: 'person', id: hovered.id })}
      />
      <MapTools onZoom={(larger) => zoomBy(larger ? STEP : 1 / STEP)} onFit={() => setCamera(undefined)} />
      {shown && <MapCard node={shown} at={toPicture(seen, shown, size)} scale={seen.scale} size={size} />}
      <p id="map-chosen" class="visually-hidden" role="status">
        {focused && chosen
          ? t('map_chosen', chosen.name, WORDS().rings[chosen.ring], countText('moment', chosen.moments))
          : ''}
      </p>
    </section>
  );
}

const REST_MS = 120;

/** True from a change of the camera until it has rested a moment. */
function useMoving(camera: Camera | undefined): boolean {
  const [rested, setRested] = useState(camera);
  useEffect(() => {
    const timer = setTimeout(() => setRested(camera), REST_MS);
    return () => clearTimeout(timer);
  }, [camera]);
  return camera !== rested;
}

function WORDS(): Picture['words'] {
  return {
    me: t('map_me'),
    rings: {
      strong: t('map_ring_strong'),
      weak: t('map_ring_weak'),
      'very-weak': t('map_ring_very_weak'),
      unset: t('map_ring_unset'),
    },
  };
}

/** Draws at the screen's own sharpness; a canvas that is not shown has no size and needs no picture. */
function paint(canvas: HTMLCanvasElement, picture: Omit<Picture, 'ratio'>): void {
  const ratio = Math.min(2, devicePixelRatio || 1);
  const [width, height] = [Math.round(picture.size.width * ratio), Math.round(picture.size.height * ratio)];
  if (width === 0 || height === 0) return;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) draw(context, { ...picture, ratio });
}
