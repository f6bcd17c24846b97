/**
 * Without a site the extension asks the network for nothing, whatever pages are seen: counted twice, as the worker's
 * own requests, and on the wire by a proxy that refuses everything, which makes it a test of being offline as well.
 */
import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, test } from 'node:test';
import { until } from '../until.ts';
import { LISTED_PAGE, openListed, settle } from './notice-on-page.ts';
import { backgroundOf, openExtension, type OpenExtension } from './open-extension.ts';

/** What Chromium asks on its own account: its updates, and connections ahead of the pages that are opened here. */
const CHROMIUMS_OWN = /[ /.](?:google\.com|googleapis\.com|gvt1\.com|www\.facebook\.com)[:/]/;

let asked: string[];
let proxy: Server;
let extension: OpenExtension;

before(async () => {
  asked = [];
  proxy = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      asked.push(data.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  extension = await openExtension('chrome', {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
});
after(async () => {
  await extension.close();
  proxy.close();
});

test('no request leaves the browser during a visit', async () => {
  const own = `chrome-extension://${extension.id}/`;
  const fetched: string[] = [];
  const worker = await backgroundOf(extension);
  worker.client.on('Network.requestWillBeSent', ({ request }) => fetched.push(request.url));
  await worker.client.send('Network.enable');

  const page = await extension.newPage();
  await openListed(page);
  for (const path of ['autre', 'groups/entraide.imprimante.3d', '', 'acsmazingarbe/about']) {
    await page.goto(`https://www.facebook.com/${path}`);
  }
  const ownPage = await extension.browser.newPage();
  await ownPage.goto(`${own}popup.html?address=${encodeURIComponent(LISTED_PAGE)}`);
  await ownPage.goto(`${own}entry.html?ref=62-2020-04-08-2%23e8`);
  await ownPage.waitForSelector('article');
  await settle(page);

  // What it is listened for is heard.
  await worker.evaluate((address) => fetch(address), `${own}manifest.json`);
  await until(() => fetched.length > 0);
  assert.deepEqual(
    fetched.filter((url) => !url.startsWith(own)),
    [],
  );
  assert.deepEqual(
    asked.filter((line) => !CHROMIUMS_OWN.test(line)),
    [],
  );
});

test('the proxy does see what is asked of it', async () => {
  const page = await extension.browser.newPage();
  await page.goto('http://witness.example/').catch(() => undefined);
  assert.ok(
    asked.some((line) => line.includes('witness.example')),
    asked.join('\n'),
  );
});
