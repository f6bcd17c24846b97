import type { FeedError } from '../feed/fetch-feed-file.ts';

/** Areas to look into, the narrowest first. */
export const SCOPES = ['commune', 'intercommunality', 'department'] as const;
export const LAYOUTS = ['list', 'cards', 'compact'] as const;
export const LOOKS = ['neutral', 'host'] as const;

/** The attributes that an element can do without, and what may stand in them. */
export const SETTING_FORMS = {
  scope: SCOPES,
  layout: LAYOUTS,
  look: LOOKS,
  limit: /^\d+$/,
  'heading-level': /^[1-6]$/,
} as const satisfies Record<string, readonly string[] | RegExp>;

/** An attribute, and what a webmaster wrote in it by mistake. */
export interface Mistake {
  setting: string;
  entered: string;
}

/** What an attribute or its property says: frameworks set numbers, and null for what is not there. */
export const written = (value: unknown): string => String((value as string | null | undefined) ?? '').trim();

/** The attributes of an element that hold what they cannot hold; it shows itself as if it had none of them. */
export const malformedSettings = (host: Element): Mistake[] =>
  Object.entries<readonly string[] | RegExp>(SETTING_FORMS).flatMap(([setting, form]) => {
    const entered = host.getAttribute(setting)?.trim();
    return !entered || (form instanceof RegExp ? form.test(entered) : form.includes(entered))
      ? []
      : { setting, entered };
  });

/** A mistake in an attribute that an element cannot do without; the message is what the page shows. */
export class SettingError extends Error implements Mistake {
  override name = 'SettingError';

  constructor(
    readonly setting: string,
    readonly entered: string,
    options?: ErrorOptions,
  ) {
    super(`${setting}="${entered}"`, options);
  }
}

/** The feed has no file for what an attribute names. */
export const missing = (setting: string, entered: string) => (cause: FeedError) => {
  throw cause.status === 404 ? new SettingError(setting, entered, { cause }) : cause;
};
