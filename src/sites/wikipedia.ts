import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'wikipedia',
  name: 'Wikipedia',
  matches: ['https://*.wikipedia.org/*'],
  fromUrl: () => undefined,
};

/** Wikipedia: its pages are written by many, so no author is ever named, whatever the footer or a quotation says. */
export const wikipedia = /* @__PURE__ */ makeSite(address, {
  layouts: [],
});
