/**
 * The Firefox manifest, derived from the one manifest: Firefox runs the background as scripts of an event page,
 * wants an id and says which data leaves the device (none).
 */
export function firefoxManifest(manifest) {
  const { minimum_chrome_version: _chromeOnly, background, permissions, ...rest } = structuredClone(manifest);
  return {
    ...rest,
    background: { scripts: [background.service_worker], type: 'module' },
    // `menus` is the name under which Firefox tells the element that was clicked.
    permissions: permissions.map((name) => (name === 'contextMenus' ? 'menus' : name)),
    browser_specific_settings: {
      gecko: {
        id: 'weft@weft.example',
        // 140 has every API used here; the linter warns below 142 (data collection permissions on Android).
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
