import { spawn } from 'node:child_process';

/** What each system opens an address with. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  darwin: ['open'],
  // An address holds no space nor `&`; the empty word is the window's title, which `start` wants first.
  win32: ['cmd', '/c', 'start', ''],
};

/** Where there is no browser, or none that can be found, nothing happens: the address is printed as well. */
export function openInBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
