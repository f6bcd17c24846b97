import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { entryPageAddress } from '../own-addresses.ts';
import { createLinkMarks } from '../page/link-marks.ts';
import type { ListedAnswer, Question, Replies } from '../messages.ts';
import { followAddress } from '../page/follow-address.ts';
import type { NoticeEntry } from '../../shared/render/notice-entry.ts';
import { createNoticeHost } from '../page/notice-host.ts';
import { noticeView } from '../../shared/render/notice-view.ts';
import { findOtherNames, readHeadNames } from '../page/page-names.ts';
import { createPageWatch } from '../page/page-watch.ts';
import { findReadyNotice } from '../ready-notices.ts';
import { isTabStateQuestion, type TabState } from '../tab-state.ts';
import { watchShownData } from '../watch-shown-data.ts';

export default defineContentScript({
  matches: ['*://*.facebook.com/*'],
  runAt: 'document_end',
  // The page need not be told that the extension is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const host = createNoticeHost();
    const hide = () => host.hide();
    const show = ({ entries, place, texts }: ListedAnswer) => {
      if (ctx.isInvalid) return;
      const onClose = () => watch.close();
      const onSilence = (scope: 'page' | 'all') => {
        watch.close();
        void silence(scope, watch.names());
      };
      host.show(noticeView({ entries, texts, addressOf, onFollow: follow, onClose, onSilence }), place);
    };
    const headNames = readHeadNames(document, loadedAddress());
    const watch = createPageWatch({
      ask: lookUp,
      findReady: findReadyNotice,
      findOtherNames: (keys) => findOtherNames(keys, headNames, document),
      show,
      hide,
    });
    const marks = createLinkMarks(findListed);
    const check = () => void watch.check(location.href);
    const checkAgain = () => void watch.check(location.href, { again: true });

    followAddress(ctx, { moved: check, returned: checkAgain });
    const answer = (message: unknown, _sender: unknown, reply: (state: TabState) => void) => {
      if (isTabStateQuestion(message)) reply({ page: watch.names(), marks: marks.state() });
    };
    watchShownData(() => {
      checkAgain();
      void marks.start();
    });
    browser.runtime.onMessage.addListener(answer);
    ctx.onInvalidated(() => {
      hide();
      marks.stop();
    });
    check();
    void marks.start();
  },
});

/** The address that the document was loaded from, whatever its scripts have made of it since. */
const loadedAddress = () => performance.getEntriesByType('navigation')[0]?.name ?? '';

const ask = <Type extends Question['type']>(question: Extract<Question, { type: Type }>) =>
  browser.runtime.sendMessage<typeof question, Replies[Type]>(question);

/** The same, of a background that may not be reached, as after an update of the extension. */
async function askOr<Type extends Question['type']>(
  question: Extract<Question, { type: Type }>,
  otherwise: Replies[Type],
): Promise<Replies[Type]> {
  try {
    return (await ask(question)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

const lookUp = (keys: string[]) => askOr({ type: 'look-up', keys }, { kind: 'unknown' });

const findListed = (keys: string[]) => askOr({ type: 'find-listed', keys }, { kind: 'off' });

const silence = (scope: 'page' | 'all', keys: string[]) =>
  askOr(scope === 'page' ? { type: 'silence-page', keys } : { type: 'silence-all' }, undefined);

const addressOf = ({ page, ref }: NoticeEntry) => page ?? entryPageAddress(ref);

/** Offline, or without a site, the entry's page is the extension's own, which only the background can open. */
function follow(event: MouseEvent, { page, ref }: NoticeEntry): void {
  const isMenuButton = event.button === 2;
  if (isMenuButton || (page && navigator.onLine)) return;
  event.preventDefault();
  ask({ type: 'open-entry', ref }).catch(() => {
    // The extension has been updated under the page, and its own pages are out of reach: the published one may not be.
    if (page) location.assign(page);
  });
}
