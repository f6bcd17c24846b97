/** A real WordPress from a Debian release, in French defaults of its own, with one account of each kind. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../nginx.ts';
import { unpacked } from './debian-release.ts';
import { runPhp, servePhp, startMariadb } from './php.ts';

/** Who may write HTML of their own, and who may not. */
export type Account = 'administrator' | 'author';

export interface WordPress {
  version: string;
  /** Ends in `/`. */
  address: string;
  /** Where its plugins stand. */
  plugins: string;
  /** Saves a page as an account does, and publishes it. @returns its address */
  save: (account: Account, content: string) => string;
  /** Runs PHP within WordPress. @returns what it prints */
  run: (code: string) => string;
  stop: () => void;
}

/** The one that WordPress itself begins with. */
const THEMES: Readonly<Record<string, string>> = {
  bookworm: 'wordpress-theme-twentytwentythree',
  trixie: 'wordpress-theme-twentytwentyfive',
};

const string = (text: string) => `base64_decode('${Buffer.from(text).toString('base64')}')`;

/** @returns undefined where its packages cannot be had */
export async function startWordPress(release: string, scratch: string): Promise<WordPress | undefined> {
  const files = unpacked(release, ['wordpress', THEMES[release] ?? '', 'libjs-underscore']);
  if (!files) return undefined;
  const root = join(scratch, 'wordpress');
  cpSync(join(files, 'usr/share/wordpress'), root, { recursive: true, verbatimSymlinks: true });
  // Debian shares this one with others.
  for (const name of ['underscore.js', 'underscore.min.js']) {
    rmSync(join(root, 'wp-includes/js', name), { force: true });
    cpSync(join(files, 'usr/share/javascript/underscore', name), join(root, 'wp-includes/js', name), {
      dereference: true,
    });
  }
  const database = await startMariadb(join(scratch, 'database'));
  spawnSync('mariadb', [
    '--no-defaults',
    `--socket=${database.socket}`,
    '-e',
    'CREATE DATABASE wp CHARACTER SET utf8mb4',
  ]);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  writeFileSync(
    join(root, 'wp-config.php'),
    `<?php
define( 'DB_NAME', 'wp' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${database.socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address.slice(0, -1)}' ); define( 'WP_SITEURL', WP_HOME );
define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTH_KEY', 'a' ); define( 'SECURE_AUTH_KEY', 'b' ); define( 'LOGGED_IN_KEY', 'c' ); define( 'NONCE_KEY', 'd' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`,
  );
  // The bulletins' site of a test has a certificate of its own making, on this machine.
  mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(
    join(root, 'wp-content/mu-plugins/local.php'),
    `<?php add_filter( 'http_request_args', fn( $args ) => array( 'sslverify' => false, 'reject_unsafe_urls' => false ) + $args );`,
  );
  const load = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_METHOD'] = 'GET';`;
  const run = (code: string) => runPhp(`${load} require 'wp-load.php'; ${code}`, root);
  runPhp(
    `${load} define( 'WP_INSTALLING', true ); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
    wp_install( 'Mairie', 'maire', 'maire@example.org', false, '', 'secret-of-the-test' );
    wp_insert_user( array( 'user_login' => 'auteur', 'user_pass' => 'secret-of-the-test', 'user_email' => 'auteur@example.org', 'role' => 'author' ) );`,
    root,
  );
  const server = await servePhp(root, port);
  const version = /\$wp_version = '([^']+)'/.exec(
    readFileSync(join(root, 'wp-includes/version.php'), 'utf8'),
  )?.[1];
  return {
    version: version ?? '',
    address,
    plugins: join(root, 'wp-content/plugins'),
    run,
    save(account, content) {
      const login = account === 'author' ? 'auteur' : 'maire';
      const id = run(`wp_set_current_user( get_user_by( 'login', '${login}' )->ID ); kses_init();
        echo wp_insert_post( wp_slash( array( 'post_title' => 'Solidarité', 'post_status' => 'publish', 'post_content' => ${string(content)} ) ) );`);
      return `${address}?p=${Number(id)}`;
    },
    stop() {
      server.stop();
      database.stop();
    },
  };
}
