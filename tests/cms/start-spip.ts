/** A real SPIP from a Debian release, on SQLite, installed by its own pages. */
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../nginx.ts';
import { unpacked } from './debian-release.ts';
import { runPhp, servePhp } from './php.ts';

export interface Spip {
  version: string;
  /** Ends in `/`. */
  address: string;
  /** Saves and publishes an article. @returns its address */
  save: (text: string) => string;
  /** Runs PHP within SPIP. @returns what it prints */
  run: (code: string) => string;
  stop: () => void;
}

const PACKAGES = [
  'spip',
  ...['php-algo26-idna-convert', 'php-jakeasmith-http-build-url', 'php-psr-container'],
  ...['dependency-injection', 'deprecation-contracts', 'filesystem', 'service-contracts', 'var-exporter'].map(
    (name) => `php-symfony-${name}`,
  ),
  'libjs-jquery',
];
const PHP_84 = `<?php
if ( ! function_exists( 'array_any' ) ) {
  function array_find_key( $all, $is ) { foreach ( $all as $key => $each ) if ( $is( $each, $key ) ) return $key; return null; }
  function array_find( $all, $is ) { $key = array_find_key( $all, $is ); return $key === null ? null : $all[$key]; }
  function array_any( $all, $is ) { return array_find_key( $all, $is ) !== null; }
  function array_all( $all, $is ) { return ! array_any( $all, fn( $each, $key ) => ! $is( $each, $key ) ); }
}
`;

const string = (text: string) => `base64_decode('${Buffer.from(text).toString('base64')}')`;

/**
 * @param plugin a folder of a plugin, activated
 * @param certificate whose sites its PHP trusts
 * @returns undefined where its packages cannot be had
 */
export async function startSpip(
  release: string,
  scratch: string,
  { plugin, certificate }: { plugin: string; certificate: string },
): Promise<Spip | undefined> {
  const files = unpacked(release, PACKAGES);
  if (!files) return undefined;
  const root = join(scratch, 'spip');
  cpSync(join(files, 'usr/share/spip'), root, { recursive: true, verbatimSymlinks: true });
  // Debian lets many sites share these, and fetches its libraries from where it installs them.
  for (const name of ['IMG', 'local', 'plugins', 'sites', 'themes', 'tmp']) {
    rmSync(join(root, name), { recursive: true, force: true });
    mkdirSync(join(root, name));
    chmodSync(join(root, name), 0o777);
  }
  for (const name of ['config/ecran_securite.php', 'config/mes_options.php'])
    rmSync(join(root, name), { force: true });
  const libraries = join(scratch, 'php');
  cpSync(join(files, 'usr/share/php'), libraries, { recursive: true });
  for (const folder of [libraries, join(root, 'vendor')]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name);
      if (!/(?:autoload|InstallationDetector)\.php$/.test(name)) continue;
      const text = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        text.replaceAll('/usr/share/php/', `${libraries}/`).replaceAll('/usr/share/spip/', `${root}/`),
      );
    }
  }
  rmSync(join(root, 'prive/javascript/jquery.js'), { force: true });
  cpSync(join(files, 'usr/share/javascript/jquery/jquery.js'), join(root, 'prive/javascript/jquery.js'), {
    dereference: true,
  });
  cpSync(plugin, join(root, 'plugins/solidaire'), { recursive: true });

  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  // It is packed for a PHP that knows some functions more than this release's.
  const later = join(scratch, 'php84.php');
  writeFileSync(later, PHP_84);
  const settings = [`openssl.cafile=${certificate}`, `auto_prepend_file=${later}`];
  const server = await servePhp(root, port, settings);
  const step = async (fields: Record<string, string>) => {
    const answer = await fetch(`${address}ecrire/index.php`, {
      method: 'POST',
      body: new URLSearchParams({ exec: 'install', ...fields }),
    });
    return answer.text();
  };
  await step({ etape: '1' });
  await step({ etape: '2', server_db: 'sqlite3' });
  await step({
    etape: '3',
    server_db: 'sqlite3',
    choix_db: 'new_spip',
    table_new: 'spip',
    sel_db: 'new_spip',
    tprefix: 'spip',
  });
  await step({
    etape: '4',
    nom: 'Maire',
    email: 'maire@example.org',
    login: 'maire',
    pass: 'secret-of-the-test',
    pass_verif: 'secret-of-the-test',
  });
  await step({ etape: 'fin' });
  const run = (code: string) => {
    const printed = runPhp(
      `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1';  $_SERVER['SCRIPT_FILENAME'] = '${root}/ecrire/index.php'; chdir( 'ecrire' ); require '../vendor/autoload.php'; require 'inc_version.php'; ${code}`,
      root,
      settings,
    );
    // Where it has looked for files, as seen from the folder that this ran in.
    rmSync(join(root, 'tmp/cache/chemin.txt'), { force: true });
    return printed;
  };
  run(
    `include_spip('inc/plugin'); ecrire_plugin_actifs( array( 'solidaire' ), false, 'ajoute' ); ecrire_meta( 'adresse_site', '${address.slice(0, -1)}' );`,
  );
  return {
    version: /version="([^"]+)"/.exec(readFileSync(join(root, 'ecrire/paquet.xml'), 'utf8'))?.[1] ?? '',
    address,
    run,
    save(text) {
      const id = run(`include_spip('base/abstract_sql');
        $r = sql_getfetsel( 'id_rubrique', 'spip_rubriques' ) ?: sql_insertq( 'spip_rubriques', array( 'titre' => 'Mairie', 'statut' => 'publie' ) );
        echo sql_insertq( 'spip_articles', array( 'titre' => 'Solidarité', 'texte' => ${string(text)}, 'statut' => 'publie', 'id_rubrique' => $r, 'date' => '2020-05-01 00:00:00' ) );`);
      return `${address}spip.php?page=article&id_article=${Number(id)}&var_mode=recalcul`;
    },
    stop: () => server.stop(),
  };
}
