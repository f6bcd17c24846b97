/** What the packages ask of the browser, to the letter: whoever adds a permission changes this file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { builtExtension } from '../e2e/open-extension.ts';

const FACEBOOK = '*://*.facebook.com/*';

const COMMON = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  default_locale: 'fr',
  permissions: ['activeTab', 'alarms', 'contextMenus', 'storage'],
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } },
  omnibox: { keyword: 'solidaire' },
  options_ui: { page: 'options.html', open_in_tab: true },
  content_scripts: [{ matches: [FACEBOOK], run_at: 'document_end', js: ['facebook.js'] }],
  action: { default_title: 'Solidaire', default_popup: 'popup.html' },
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https: http:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
  },
};

const EXPECTED = {
  chrome: {
    ...COMMON,
    permissions: [...COMMON.permissions, 'scripting'],
    host_permissions: [FACEBOOK],
    minimum_chrome_version: '137',
    background: { service_worker: 'background.js' },
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    ...COMMON,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'solidaire@solidaire.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
} as const;

for (const target of ['chrome', 'firefox'] as const) {
  describe(`the manifest for ${target}`, () => {
    const { version, ...manifest } = JSON.parse(
      readFileSync(join(builtExtension(target), 'manifest.json'), 'utf8'),
    ) as Record<string, unknown>;

    test('asks for these permissions, these hosts, and nothing else', () => {
      assert.deepEqual(manifest, EXPECTED[target]);
    });

    test('has the version of the project', () => {
      const project = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      assert.equal(version, project.version);
    });
  });
}
