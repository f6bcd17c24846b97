import type { AreaFile, BulletinFile } from '../shared/feed-schema.ts';
import type { Loaded } from '../shared/feed-client.ts';

/** What an element shows now: the file that it read, and whether that is a copy that could not be confirmed. */
export class SolidaireLoadEvent extends Event {
  static readonly type = 'solidaire-load';

  constructor(readonly loaded: Loaded<AreaFile | BulletinFile>) {
    super(SolidaireLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** Why an element shows its fallback content: a `FeedError`, or a `SettingError` for the webmaster to mend. */
export class SolidaireErrorEvent extends Event {
  static readonly type = 'solidaire-error';

  constructor(readonly error: unknown) {
    super(SolidaireErrorEvent.type, { bubbles: true, composed: true });
  }
}

/** A mistake in the pasted line; its message is what the page shows. */
export class SettingError extends Error {
  override name = 'SettingError';
}

declare global {
  interface HTMLElementEventMap {
    'solidaire-load': SolidaireLoadEvent;
    'solidaire-error': SolidaireErrorEvent;
  }
}
