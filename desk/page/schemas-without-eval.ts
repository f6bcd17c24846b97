/**
 * Comes before every schema: zod tries once whether it may make functions out of text, and under a policy that forbids it, as
 * the published site's does, the browser reports the try.
 */
import { config } from 'zod/v4/core';

config({ jitless: true });
