/**
 * What runs in each of Facebook's pages: the notice, and the marks beside links. Nothing of it can be heard or set off by the
 * page: see `script-life.ts` for why it is no content script to WXT, and `wxt.config.ts` for the place that makes it one.
 */
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { NoticeInitiative } from '../../shared/render/notice-initiative.ts';
import { noticeView } from '../../shared/render/notice-view.ts';
import { initiativePageAddress } from '../own-addresses.ts';
import type { ListedAnswer } from '../messages.ts';
import { askForInitiativePage, askForSilence, askOfLinks, askOfPage } from '../page/ask-background.ts';
import { followAddress } from '../page/follow-address.ts';
import { createLinkMarks } from '../page/link-marks.ts';
import { createNoticeHost } from '../page/notice-host.ts';
import { findOtherNames, readHeadNames } from '../page/page-names.ts';
import { createPageWatch } from '../page/page-watch.ts';
import { isFirstHere, removeRemains, startScriptLife } from '../page/script-life.ts';
import { findReadyNotice } from '../ready-notices.ts';
import { isTabStateQuestion, type TabState } from '../tab-state.ts';
import { watchShownData } from '../watch-shown-data.ts';

export default defineUnlistedScript(() => {
  if (!isFirstHere()) return;
  // A page that is made ready before its reader opens it is nobody's yet, and the toolbar still speaks of the one that is open.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});

function start(): void {
  removeRemains(document);
  const { signal, during } = startScriptLife();
  const host = createNoticeHost();
  const hide = () => host.hide();
  const show = during(({ initiatives, place, texts }: ListedAnswer) => {
    const onClose = () => watch.close();
    const onSilence = (scope: 'page' | 'all') => {
      watch.close();
      void askForSilence(scope, watch.names());
    };
    host.show(noticeView({ initiatives, texts, addressOf, onFollow: follow, onClose, onSilence }), place);
  });
  const headNames = readHeadNames(document, loadedAddress());
  const watch = createPageWatch({
    ask: askOfPage,
    findReady: findReadyNotice,
    findOtherNames: (keys) => findOtherNames(keys, headNames, document),
    show,
    hide,
  });
  const marks = createLinkMarks(askOfLinks);
  const check = during(() => void watch.check(location.href));
  const checkAgain = during(() => void watch.check(location.href, { again: true }));
  const startMarks = () => void marks.start();

  followAddress({ moved: check, returned: checkAgain }, signal);
  watchShownData(() => {
    checkAgain();
    startMarks();
  });
  browser.runtime.onMessage.addListener((message: unknown, _sender, reply: (state: TabState) => void) => {
    if (isTabStateQuestion(message)) reply({ page: watch.names(), marks: marks.state() });
  });
  signal.addEventListener('abort', () => {
    hide();
    marks.stop();
  });
  check();
  startMarks();
}

/** The address that the document was loaded from, whatever its scripts have made of it since. */
const loadedAddress = () => performance.getEntriesByType('navigation')[0]?.name ?? '';

const addressOf = ({ page, ref }: NoticeInitiative) => page ?? initiativePageAddress(ref);

/** Offline, or without a site, the initiative's page is the extension's own, which only the background can open. */
function follow(event: MouseEvent, { page, ref }: NoticeInitiative): void {
  const isMenuButton = event.button === 2;
  if (isMenuButton || (page && navigator.onLine)) return;
  event.preventDefault();
  askForInitiativePage(ref).catch(() => {
    // The extension has been updated under the page, and its own pages are out of reach: the published one may not be.
    if (page) location.assign(page);
  });
}
