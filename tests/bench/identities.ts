import { SocialLinks } from 'social-links';
import { findFacebookIdentity } from '../../shared/addresses/facebook-identity.ts';
import { identityExamples, refusedExamples } from '../../shared/addresses/facebook-identity.examples.ts';
import { interleave, round, type Table } from './table.ts';

const ADDRESSES = [
  ...identityExamples.flatMap(({ rows }) => rows.map(([address]) => address)),
  ...refusedExamples.flatMap(({ addresses }) => addresses),
].filter((address) => /^https?:/.test(address));
const ROUNDS = 100;

/** Recognising an address, beside parsing it at all and beside the npm package that people would take. */
export function identityTable(): Table {
  const peer = new SocialLinks();
  const over = (task: (address: string) => unknown) => () => {
    for (let round = 0; round < ROUNDS; round++) for (const address of ADDRESSES) task(address);
  };
  const tasks = {
    'new URL()': over((address) => URL.canParse(address) && new URL(address)),
    findFacebookIdentity: over(findFacebookIdentity),
    'social-links': over(
      (address) => peer.isValid('facebook', address) && peer.getProfileId('facebook', address),
    ),
  };
  const times = interleave(tasks, 5);
  const right = rightAnswers(peer);
  const base = times['new URL()'] ?? NaN;
  return {
    title: 'Recognising a Facebook address',
    note: `${ADDRESSES.length} addresses of the examples, with a scheme; medians of 5 interleaved rounds. "Right": the key, or a refusal, as the examples ask.`,
    columns: ['reader', 'addresses a second', 'times new URL()', 'right'],
    rows: Object.entries(times).map(([name, time]) => [
      name,
      Math.round((1000 * ROUNDS * ADDRESSES.length) / time),
      round(time / base),
      right[name] ?? '–',
    ]),
  };
}

/** How many examples each reader answers rightly; the peer's answer counts without its dots and capitals. */
function rightAnswers(peer: SocialLinks): Record<string, string> {
  const expected = new Map([
    ...identityExamples.flatMap(({ rows }) => rows),
    ...refusedExamples.flatMap(({ addresses }) => addresses.map((address) => [address, undefined] as const)),
  ]);
  const plain = (key: string | undefined) => key?.toLowerCase().replaceAll('.', '');
  const share = (read: (address: string) => string | undefined) => {
    const right = ADDRESSES.filter((address) => plain(read(address)) === plain(expected.get(address)));
    return `${right.length} of ${ADDRESSES.length}`;
  };
  return {
    findFacebookIdentity: share((address) => findFacebookIdentity(address)?.key),
    'social-links': share((address) =>
      peer.isValid('facebook', address) ? peer.getProfileId('facebook', address) : undefined,
    ),
  };
}
