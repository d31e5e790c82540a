import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, present, type Route, readRoute, sameScreen } from '../../src/options/route.ts';

const ID = '0b9f2f2e-9d58-5a7e-8c8e-0e4a3a8c1d11';

describe('readRoute', () => {
  it.each([
    ['', { screen: 'network', filter: {} }],
    ['#', { screen: 'network', filter: {} }],
    ['#/', { screen: 'network', filter: {} }],
    ['#/network', { screen: 'network', filter: {} }],
    ['#/nowhere', { screen: 'network', filter: {} }],
    ['#/settings', { screen: 'settings' }],
    ['#/welcome', { screen: 'welcome' }],
    ['#/keys', { screen: 'keys' }],
    [`#/person/${ID}`, { screen: 'person', id: ID }],
    [`#/person/${ID.toUpperCase()}`, { screen: 'person', id: ID }],
    [`#/moment/${ID}`, { screen: 'moment', id: ID }],
    ['#/person/7', { screen: 'network', filter: {} }],
    ['#/person/javascript:alert(1)', { screen: 'network', filter: {} }],
    [
      '#/network?tie=weak&tag=onboarding&site=x&text=ada&sort=name',
      {
        screen: 'network',
        filter: { tie: 'weak', tag: 'onboarding', site: 'x', text: 'ada', sort: 'name' },
      },
    ],
    ['#/network?tie=iron&sort=random&tag=', { screen: 'network', filter: {} }],
    ['#/network?kind=organisation', { screen: 'network', filter: { kind: 'organisation' } }],
    [
      `#/moments?kind=gave&benefit=idea&person=${ID}&text=who%3F`,
      {
        screen: 'moments',
        filter: { kind: 'gave', benefit: 'idea', person: ID, text: 'who?' },
      },
    ],
    ['#/touch', { screen: 'touch', filter: {} }],
    ['#/touch?list=give-back', { screen: 'touch', filter: { list: 'give-back' } }],
    ['#/touch?list=losing', { screen: 'touch', filter: {} }],
    ['#/moments?kind=took&person=1', { screen: 'moments', filter: {} }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it('gives the same route back for any address it writes', () => {
    const word = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200);
    const filter = fc.record({ tag: word, site: word, text: word }, { requiredKeys: [] });
    fc.assert(
      fc.property(filter, (filter) => {
        const route: Route = { screen: 'network', filter };
        expect(readRoute(hashOf(route))).toEqual({ screen: 'network', filter });
        expect(readRoute(hashOf({ screen: 'moments', filter }))).toEqual({ screen: 'moments', filter });
      }),
    );
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string(), (text) => void readRoute(`#${text}`)));
    expect(readRoute('#/network?text=%E0%A4%A')).toMatchObject({ screen: 'network' });
  });

  it('cuts a filter text that is too long for a question', () => {
    const route = readRoute(`#/network?text=${'a'.repeat(5_000)}`);
    expect(route.screen === 'network' && route.filter.text).toHaveLength(200);
  });
});

it('tells screens apart by what they show, not by their filter', () => {
  expect(sameScreen(readRoute('#/network?tag=a'), readRoute('#/network'))).toBe(true);
  expect(sameScreen(readRoute(`#/person/${ID}`), readRoute(`#/moment/${ID}`))).toBe(false);
  expect(sameScreen(readRoute(`#/person/${ID}`), readRoute(`#/person/${ID.replace('0b', '1b')}`))).toBe(false);
});

it('leaves absent members out', () => {
  expect(Object.keys(present({ a: 1, b: undefined }))).toEqual(['a']);
});
