/**
 * Ed25519 by the browser's own WebCrypto, for whoever signs and whoever checks. Keys and signatures are hexadecimal, in lower
 * case: one value has one spelling, so that no changed character goes unnoticed.
 */

/** A key that signs: its public half, by which it is known, and the secret one. */
export interface SigningKey {
  key: string;
  secret: string;
}

/** What vouches for a text: whose key, and the signature. */
export interface Signature {
  key: string;
  sig: string;
}

const CURVE = { kty: 'OKP', crv: 'Ed25519' } as const;

export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return { key: hexOf(fromBase64Url(x)), secret: hexOf(fromBase64Url(d)) };
}

/** The same key and text give the same signature. */
export async function sign(text: string, { key, secret }: SigningKey): Promise<Signature> {
  const jwk = { ...CURVE, x: base64UrlOf(key), d: base64UrlOf(secret) };
  const imported = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  const bytes = await crypto.subtle.sign('Ed25519', imported, new TextEncoder().encode(text));
  return { key, sig: hexOf(new Uint8Array(bytes)) };
}

/** False for a key that is none, too. */
export async function isSignedBy(text: string, { key, sig }: Signature): Promise<boolean> {
  try {
    const jwk = { ...CURVE, x: base64UrlOf(key) };
    const imported = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, fromHex(sig), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const base64UrlOf = (hex: string) =>
  btoa(String.fromCharCode(...fromHex(hex)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
