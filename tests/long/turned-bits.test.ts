/** Every single bit of a publication, one after the other. */
import { test } from 'node:test';
import { refusesTurnedBits } from '../shared/feed/turned-bits.ts';

test('a signed feed is refused with any single bit turned over', () => refusesTurnedBits({ everyNth: 1 }));
