import { setTimeout as wait } from 'node:timers/promises';
import { readCapped } from '../shared/feed/fetch-feed-file.ts';
import { checkSource, type Finding } from '../site/configurator/check-source.ts';
import { print, UsageError, type Command } from './command.ts';
import { readSite } from './site-option.ts';

/** Between two pages of one host, in milliseconds: nobody's site is to feel that it is looked at. */
const PAUSE = 2_000;
const PATIENCE = 20_000;
const MOST_BYTES = 5_000_000;

export const checkPage: Command = {
  summary: 'dit ce que des pages de mairies montrent de Solidaire, et ce qui y manque',
  help: `solidaire check-page [--site ADRESSE] URL…

Demande chaque page une fois, l’une après l’autre, et dit ce qui s’y trouve de
Solidaire et ce qui manque, comme la page « Sur le site de votre mairie ».
Ce que la page fait une fois ouverte, par ses scripts, ne se voit pas d’ici.

  --site ADRESSE  l’adresse publique de votre site, que les pages doivent nommer

Sortie : 0 si tout va bien, 1 s’il y a quelque chose à voir, 2 si la commande est mal écrite.`,
  options: { site: { type: 'string' } },
  async run({ site }, addresses) {
    if (addresses.length === 0) throw new UsageError('« check-page » attend l’adresse d’une page au moins.');
    for (const address of addresses)
      if (!/^https?:\/\//.test(address) || !URL.canParse(address))
        throw new UsageError(`« ${address} » n’est pas l’adresse d’une page : elle commence par https://.`);
    const base = readSite(site);
    const asked = new Set<string>();
    let isWell = true;
    for (const address of addresses) {
      const { host } = new URL(address);
      if (asked.has(host)) await wait(PAUSE);
      asked.add(host);
      const findings = await findingsOf(address, base);
      print(address);
      for (const { good, words } of findings) print(`  ${good ? '✓' : '✗'} ${words}`);
      isWell &&= findings.every(({ good }) => good);
    }
    return isWell ? 0 : 1;
  },
};

async function findingsOf(address: string, site: string | undefined): Promise<Finding[]> {
  try {
    const response = await fetch(address, {
      headers: { 'user-agent': 'Solidaire check-page', accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return notRead(`La page ne répond pas comme elle devrait (${response.status}).`);
    const policy = response.headers.get('content-security-policy');
    const source = await readCapped(MOST_BYTES)(response);
    return checkSource(source, { site, policies: policy === null ? [] : [policy] });
  } catch {
    return notRead('La page ne répond pas, ou pas jusqu’au bout : vérifiez l’adresse, et votre connexion.');
  }
}

const notRead = (words: string): Finding[] => [{ good: false, words }];
