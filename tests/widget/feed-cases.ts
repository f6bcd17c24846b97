/**
 * Serves the fixture feed to component tests, sound or faulty in one way: `/feed-case/FAULT/NAME/feed/v1/…`.
 * NAME is the test's own, so that no other test's requests are in its HTTP cache or in its count, which is at
 * `/feed-count/FAULT/NAME`.
 */
import { readFile } from 'node:fs/promises';
import type { Middleware } from '@web/dev-server-core';
import type { AreaFile } from '../../shared/feed/feed-schema.ts';

const FIXTURES = new URL('../fixtures/feed/v1/', import.meta.url);

type Context = Parameters<Middleware>[0];
type Fault = (context: Context, text: string, seen: number) => void | Promise<void>;

const faults: Record<string, Fault> = {
  none: ({ response }, text) => {
    response.type = 'json';
    response.body = text;
  },
  'no-plus': (context, text) => faults.none?.(context, text, 1),
  /** Ids that mean something in a selector: readers compare ids, whatever stands in them. */
  'odd-ids': (context, text) => faults.none?.(context, text.replaceAll(/#e(\d+)"/g, '#e$1\\"],x"'), 1),
  slow: async (context, text, seen) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await faults.none?.(context, text, seen);
  },
  'server-error': ({ response }) => {
    response.status = 500;
  },
  missing: ({ response }) => {
    response.status = 404;
  },
  'captive-portal': ({ response }) => {
    response.type = 'html';
    response.body = '<!doctype html><title>Bienvenue sur le Wi-Fi</title>';
  },
  truncated: ({ response }, text) => {
    response.type = 'json';
    response.body = text.slice(0, text.length / 2);
  },
  'other-shape': ({ response }) => {
    response.type = 'json';
    response.body = '{"version":1,"initiatives":[{}]}';
  },
  'next-version': ({ response }, text) => {
    response.type = 'json';
    response.body = text.replace('"version": 1', '"version": 2');
  },
  /** Down for one try; sound after. */
  recovers: (context, text, seen) => {
    if (seen > 1) return faults.none?.(context, text, seen);
    context.respond = false;
    context.res.writeHead(500, { 'cache-control': 'no-store' }).end();
  },
  'cut-line': ({ req }) => {
    req.socket.destroy();
  },
  // Sound once, then gone: the HTTP cache holds the only copy (browsers drop it on a failure if it had no validator).
  'goes-down': (context, text, seen) => {
    if (seen > 1) return faults['cut-line']?.(context, text, seen);
    // Past Koa, or the test runner would have the browser keep the answer for a year.
    context.respond = false;
    context.res
      .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=0', etag: '"1"' })
      .end(text);
  },
};

/**
 * The first initiative over and over, where there is one, of two themes, each with its number in its text: `/feed-case/long-9/…`. In
 * `long-18-two-bulletins` the later half is of another bulletin, and of two other themes.
 */
function longFile(text: string, fault: string): string {
  const count = Number.parseInt(fault.slice('long-'.length));
  const file = JSON.parse(text) as AreaFile;
  const [model] = file.initiatives;
  if (!model) return text;
  const initiatives = Array.from({ length: count }, (_, index) => {
    const isLater = fault.endsWith('two-bulletins') && index >= count / 2;
    const theme = (index % 2) + (isLater ? 2 : 0);
    return {
      ...model,
      id: `62-2020-04-08-2#e${index + 1}`,
      ...(isLater && { bulletin: '62-2020-04-15-3' }),
      text: `Une initiative${index % 3 ? '' : ' à l’école'}, numéro ${index}.`,
      organisers: [{ name: `Organisme ${index}`, kind: 'association' }],
      theme: { title: `Thème ${theme}`, slug: `theme-${theme}` },
    };
  });
  return JSON.stringify({ ...file, initiatives });
}

const requests = new Map<string, string[]>();

/** The further file, as the bundle's, from the sources; it is missing of `no-plus`, and of `long-9-no-plus`. */
const PLUS = /(?<!no-plus\/[^/]+)\/widget\/v1\/solidaire-plus\.js$/;

export const feedCases: Middleware = async (context, next) => {
  if (PLUS.test(context.path)) {
    context.response.type = 'js';
    context.response.body = "export * from '/widget/plus/plus.ts';";
    return;
  }
  const [, kind, fault, name, path] =
    /^\/(feed-case|feed-count)\/([^/]+)\/([^/]+)(?:\/feed\/v1\/(.*))?$/.exec(context.path) ?? [];
  if (!kind || !fault || !name) {
    await next();
    return;
  }
  const seen = requests.get(`${fault}/${name}`) ?? [];
  if (kind === 'feed-count') {
    context.response.type = 'json';
    context.response.body = JSON.stringify(seen);
    return;
  }
  requests.set(`${fault}/${name}`, [...seen, path ?? '']);
  const text = await readFile(new URL(path ?? '', FIXTURES), 'utf8').catch(() => undefined);
  if (text === undefined) context.response.status = 404;
  else if (fault.startsWith('long-')) await faults.none?.(context, longFile(text, fault), 1);
  else await faults[fault]?.(context, text, seen.filter((other) => other === path).length + 1);
};
