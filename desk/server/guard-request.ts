/**
 * Who may ask. The desk's server answers the page that it served itself, and nobody else on this machine or the network:
 * - `Host` must be this machine's own name: a foreign name that was made to lead here (DNS rebinding) is refused.
 * - `Origin`, and what the browser says of where a request comes from, must be the desk itself: other pages are refused.
 * - The API asks for the token of this start, which only the address printed in the terminal tells.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** @throws Refusal for a request that was sent to another name than this machine's */
export function checkHost({ headers: { host } }: IncomingMessage, port: number): void {
  if (!NAMES.some((name) => host === `${name}:${port}`))
    throw new Refusal(421, 'Cette adresse n’est pas celle de la rédaction.');
}

/** @throws Refusal for a request of another page, or of nobody who was given the token */
export function checkCaller({ headers }: IncomingMessage, token: string): void {
  const { host, origin, authorization = '', 'sec-fetch-site': from = 'same-origin' } = headers;
  if ((origin !== undefined && origin !== `http://${host}`) || from !== 'same-origin')
    throw new Refusal(403, 'Une autre page ne peut rien demander à la rédaction.');
  if (!isSame(authorization, `Bearer ${token}`))
    throw new Refusal(401, 'Ouvrez la rédaction par l’adresse entière que le terminal affiche.');
}

/** Takes as long whatever differs. */
const isSame = (one: string, other: string) => timingSafeEqual(sha256(one), sha256(other));

const sha256 = (text: string) => createHash('sha256').update(text).digest();
