import { Icon } from '../../../components/icon.tsx';
import { FIT_ICON, LARGER_ICON, SMALLER_ICON } from '../../../components/icons.ts';
import { t } from '../../../platform/i18n.ts';

/** Zoom for those who have neither wheel nor keys at hand. */
export function MapTools({ onZoom, onFit }: { onZoom(larger: boolean): void; onFit(): void }) {
  const tools = [
    { words: t('map_larger'), icon: LARGER_ICON, act: () => onZoom(true) },
    { words: t('map_smaller'), icon: SMALLER_ICON, act: () => onZoom(false) },
    { words: t('map_fit'), icon: FIT_ICON, act: onFit },
  ];
  return (
    <div class="map-tools">
      {tools.map(({ words, icon, act }) => (
        <button key={words} type="button" aria-label={words} title={words} onClick={act}>
          <Icon node={icon} />
        </button>
      ))}
    </div>
  );
}
