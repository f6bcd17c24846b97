import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { entryPageAddress } from '../entry-page-address.ts';
import type { Question, Replies } from '../messages.ts';
import { followAddress } from '../notice/follow-address.ts';
import type { NoticeAnswer, NoticeEntry } from '../notice/notice-answer.ts';
import { createNoticeHost } from '../notice/notice-host.ts';
import { noticeView, type Namespace } from '../notice/notice-view.ts';
import { createPageWatch } from '../notice/page-watch.ts';
import { say } from '../texts.ts';

export default defineContentScript({
  matches: ['*://*.facebook.com/*'],
  runAt: 'document_end',
  // The page need not be told that the extension is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const host = createNoticeHost();
    const hide = () => host.hide();
    const show = (entries: NoticeEntry[], namespace: Namespace) => {
      if (ctx.isInvalid) return;
      const onClose = () => watch.close();
      host.show(noticeView({ namespace, entries, say, addressOf, onFollow: follow, onClose }));
    };
    const watch = createPageWatch({ ask: lookUp, show, hide });
    const check = () => void watch.check(location.href);
    const checkAgain = () => void watch.check(location.href, { again: true });
    followAddress(ctx, { moved: check, returned: checkAgain });
    ctx.onInvalidated(hide);
    check();
  },
});

const ask = <Type extends Question['type']>(question: Extract<Question, { type: Type }>) =>
  browser.runtime.sendMessage<typeof question, Replies[Type]>(question);

/** A background that cannot be reached, as after an update of the extension, leaves everything unknown. */
async function lookUp(keys: string[]): Promise<NoticeAnswer> {
  try {
    return (await ask({ type: 'look-up', keys })) ?? { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}

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
