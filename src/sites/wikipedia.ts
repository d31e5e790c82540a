import type { Site } from './site.ts';

/** Wikipedia: its pages are written by many, so no author is ever named, whatever the footer or a quotation says. */
export const wikipedia: Site = {
  id: 'wikipedia',
  name: 'Wikipedia',
  matches: ['https://*.wikipedia.org/*'],
  fromUrl: () => undefined,
  layouts: [],
};
