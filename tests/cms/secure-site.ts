/** The published site on https, with a certificate of its own making: plugins fetch nothing from any other address. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { serveFolder } from '../../cli/serve-folder.ts';
import { publish } from '../../publisher/publish.ts';
import { freePort } from '../nginx.ts';
import { pageScriptsBundle, widgetBundle } from '../site/bundles.ts';

export interface SecureSite {
  /** Ends in `/`. */
  address: string;
  /** The file of its certificate, for whoever is to trust it. */
  certificate: string;
  /** The paths that were asked for since it was emptied. */
  asked: string[];
  /** Does it answer, or fail? */
  isUp: boolean;
  stop: () => void;
}

/** @param bulletins the editor's folder */
export async function startSecureSite(bulletins: string, scratch: string): Promise<SecureSite> {
  const port = await freePort();
  const [address, out] = [`https://127.0.0.1:${port}/`, join(scratch, 'site')];
  const [widget, scripts] = [await widgetBundle(), await pageScriptsBundle()];
  await publish({
    ...{ bulletins, out, site: address, today: '2020-05-02', widget, scripts, report: () => undefined },
  });
  const [key, cert] = [join(scratch, 'key.pem'), join(scratch, 'cert.pem')];
  spawnSync('openssl', [
    ...[
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=127.0.0.1',
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    ],
    ...['-keyout', key, '-out', cert],
  ]);
  const answer = serveFolder(out);
  const site: SecureSite = { address, certificate: cert, asked: [], isUp: true, stop: () => server.close() };
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    site.asked.push(request.url ?? '');
    if (site.isUp) answer(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  site.stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return site;
}
