/** How addresses are shown to people: their hosts as browsers show them, so that none passes for another. */

/**
 * They take longer to read an address than to draw a link: the plain ones are not worth asking them.
 * @returns undefined for what is no host
 * @example hostInAscii('аррӏе.com') // 'xn--80ak6aa92e.com'
 */
export function hostInAscii(host: string): string | undefined {
  if (/^[\w.-]+$/.test(host)) return host.toLowerCase();
  try {
    return new URL(`http://${host}`).host;
  } catch {
    return undefined;
  }
}

/** An e-mail address, without its scheme. */
export const shownEmail = (email: string): string =>
  email.replace(/[^@]*$/, (host) => hostInAscii(host) ?? host);

const HOST = /^(https?:\/\/)([^/?#\\]*)/i;

/**
 * The address whole, an e-mail address without its scheme; a password, which only imitates a host, is left out.
 * @example shownAddress('https://аррӏе.com/aide') // 'https://xn--80ak6aa92e.com/aide'
 */
export const shownAddress = (url: string): string =>
  /^mailto:/i.test(url)
    ? url.slice(7).replace(/^[^?]*/, shownEmail)
    : url.replace(HOST, (_, scheme: string, host: string) => scheme + (hostInAscii(host) ?? host));
