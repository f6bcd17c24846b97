/** Keeps what is shown in step with the address: one question for each identity, and only the latest answer lands. */
import { facebookMatchKeys, findFacebookIdentity } from '../../shared/facebook-identity.ts';
import type { NoticeAnswer, NoticeEntry } from './notice-answer.ts';
import type { Namespace } from './notice-view.ts';

export interface PageWatchOptions {
  ask: (keys: string[]) => Promise<NoticeAnswer>;
  show: (entries: NoticeEntry[], namespace: Namespace) => void;
  hide: () => void;
}

export interface PageWatch {
  /** To be called whenever the address may have changed; `again` asks anew even if it has not. */
  check(address: string, options?: { again?: boolean }): Promise<void>;
  /** The reader has closed the notice: it stays away until the address names someone else. */
  close(): void;
}

export function createPageWatch({ ask, show, hide }: PageWatchOptions): PageWatch {
  let current = '';
  let closed = false;
  let questions = 0;

  return {
    async check(address, { again = false } = {}) {
      const keys = identityKeys(address);
      const subject = keys.join(' ');
      if (subject === current && !again) return;
      if (subject !== current) {
        hide();
        closed = false;
      }
      const nothingToTell = subject === '' && current === '';
      current = subject;
      const question = ++questions;
      if (nothingToTell) return;
      const answer = await ask(keys);
      if (question !== questions) return;
      if (answer.kind === 'listed' && !closed) show(answer.entries, namespaceOf(subject));
      else hide();
    },
    close() {
      closed = true;
      hide();
    },
  };
}

/** Only what the address itself says: where it speaks of another address (a login wall, a redirector), no one. */
function identityKeys(address: string): string[] {
  const identity = findFacebookIdentity(address);
  return identity && identity.confidence !== 'weak' ? facebookMatchKeys(identity) : [];
}

const namespaceOf = (subject: string) => subject.slice(0, subject.indexOf(':')) as Namespace;
