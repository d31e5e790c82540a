// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { t } from '../../src/platform/i18n.ts';

vi.mock('../../src/options/use-theme.ts', () => ({ useTheme: () => 'light' }));
const { draw } = await import('../support/draw.ts');
const { ChartCard } = await import('../../src/options/insights/chart-card.tsx');
const { ShareList } = await import('../../src/options/insights/share-list.tsx');

let drawn: ReturnType<typeof draw> | undefined;
afterEach(() => drawn?.undraw());

it('says in words that there was nothing, with neither a chart nor a table of noughts', () => {
  const series = [{ label: 'learned', colour: '--indigo', values: [0, 0] }];
  drawn = draw(<ChartCard title="Moments" times={[1, 2]} series={series} />);
  expect(drawn.root.textContent).toBe(`Moments${t('insights_nothing')}`);
});

it('draws bars for what there is alone', () => {
  const row = (key: string, count: number) => ({ key, words: key, count });
  drawn = draw(<ShareList title="Ties" rows={[row('strong', 0), row('weak', 2)]} />);
  const bars = [...drawn.root.querySelectorAll('tr')].map((one) => one.querySelectorAll('.bar i').length);
  expect(bars).toEqual([0, 1]);
});
