/** Firefox asks its own servers for many things at start; on our web they only make noise. */
const QUIET = {
  'app.normandy.enabled': false,
  'browser.search.update': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
};

/** Preferences to start with: quiet, on our own web (`port`), in this colour scheme. */
export function startPrefs(port, colorScheme) {
  const proxy = port
    ? {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.allow_hijacking_localhost': true,
      }
    : {};
  const scheme = colorScheme
    ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }
    : {};
  return { ...QUIET, ...proxy, ...scheme };
}
