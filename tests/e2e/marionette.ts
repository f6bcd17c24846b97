/**
 * Firefox over its own remote protocol, which opens the pages of an extension; WebDriver BiDi refuses them.
 * A frame is `LENGTH:JSON`; a command `[0, id, name, parameters]`, its reply `[1, id, error, result]`.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';

export interface Marionette {
  send(name: string, parameters?: object): Promise<unknown>;
  /** Runs the body of a function in the page that is open. */
  execute(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** @param prefs of the profile, which is made for this run and removed after it */
export async function startMarionette(
  executablePath: string,
  prefs: Readonly<Record<string, string | number | boolean>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Marionette> {
  const profile = await mkdtemp(join(tmpdir(), 'solidaire-firefox-'));
  const lines = Object.entries({ ...prefs, 'marionette.port': 0 }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    executablePath,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, ...environment } },
  );
  const socket = connect(await activePort(profile), '127.0.0.1');
  const send = commandsOver(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  return {
    send,
    execute: async (script) => {
      const result = await send('WebDriver:ExecuteScript', { script, args: [] });
      return (result as { value: unknown }).value;
    },
    async close() {
      const gone = once(firefox, 'exit');
      await send('Marionette:Quit', { flags: ['eForceQuit'] });
      await gone;
      socket.destroy();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox writes the port that it chose into its profile when it is ready. */
async function activePort(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  await until(() => existsSync(file), 60_000);
  return Number(await readFile(file, 'utf8'));
}

function commandsOver(socket: Socket): Marionette['send'] {
  const pending = new Map<number, (reply: { error: unknown; result: unknown }) => void>();
  let received: Buffer = Buffer.alloc(0);
  let sent = 0;
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (let frame = takeFrame(received); frame; frame = takeFrame(received)) {
      received = frame.rest;
      // The first frame is a greeting, no reply.
      if (!Array.isArray(frame.message)) continue;
      const [, id, error, result] = frame.message as [number, number, unknown, unknown];
      pending.get(id)?.({ error, result });
      pending.delete(id);
    }
  });
  return (name, parameters = {}) => {
    const id = ++sent;
    const message = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => {
      pending.set(id, ({ error, result }) => {
        if (error) reject(new Error(`${name}: ${JSON.stringify(error)}`));
        else resolve(result);
      });
    });
  };
}

function takeFrame(buffer: Buffer): { message: unknown; rest: Buffer } | undefined {
  const colon = buffer.indexOf(':');
  if (colon < 0) return undefined;
  const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
  if (buffer.length < end) return undefined;
  return { message: JSON.parse(buffer.toString('utf8', colon + 1, end)), rest: buffer.subarray(end) };
}
