/** The most keys of linked pages in one question: the content script keeps to it, the background holds it to that. */
export const MAX_ASKED = 200;
