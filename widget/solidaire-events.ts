import type { AreaFile, BulletinFile } from '../shared/feed/feed-schema.ts';
import type { Loaded } from '../shared/feed/feed-client.ts';

/** What an element shows now: the file that it read, and whether that is a copy that could not be confirmed. */
export class SolidaireLoadEvent extends Event {
  constructor(readonly loaded: Loaded<AreaFile | BulletinFile>) {
    super('solidaire-load', { bubbles: true, composed: true });
  }
}

/** Why an element shows its fallback content: a `FeedError`, or a `SettingError` for the webmaster to mend. */
export class SolidaireErrorEvent extends Event {
  constructor(readonly error: unknown) {
    super('solidaire-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'solidaire-load': SolidaireLoadEvent;
    'solidaire-error': SolidaireErrorEvent;
  }
}
