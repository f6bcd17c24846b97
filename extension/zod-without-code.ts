/** Without this, zod tries whether code may be made from strings, and the extension's policy reports the attempt. */
import * as z from 'zod/mini';

z.config({ jitless: true });
