const PLACE = '<!---->';

/** Where a value stands in a template: at a comment between tags, or in the place of an attribute that was taken out. */
export interface TemplatePart<Constructor> {
  /** Lit's words: 1 for an attribute or a listener, 2 for what stands between tags. */
  type: 1 | 2;
  /** Of its element or comment, in document order. */
  index: number;
  name?: string;
  ctor?: Constructor;
}

/**
 * The text of a template → its HTML and where its values stand, as Lit would find out by looking through every tag of the
 * text, and then through every node made of it, which takes most of a first drawing. This need not: our templates hold
 * nothing that would make another number of elements than they have opening tags, and bind whole attributes only.
 * `shrink-bundle.ts` sees to that.
 */
export function prepareTemplate<Constructor>(
  strings: readonly string[],
  attribute: Constructor,
  listener: Constructor,
): { html: string; parts: TemplatePart<Constructor>[] } {
  const parts: TemplatePart<Constructor>[] = [];
  let html = '';
  let nodes = 0;
  for (const text of strings.slice(0, -1)) {
    nodes += text.split('<').length - text.split('</').length;
    if (text.endsWith('=')) {
      const before = text.lastIndexOf(' ');
      const name = text.slice(before + 1, -1);
      const isListener = name.startsWith('@');
      parts.push({
        type: 1,
        index: nodes - 1,
        name: isListener ? name.slice(1) : name,
        ctor: isListener ? listener : attribute,
      });
      html += text.slice(0, before);
    } else {
      parts.push({ type: 2, index: nodes++ });
      html += text + PLACE;
    }
  }
  // What stands last is inserted before what follows it: something must.
  return { html: html + (strings.at(-1) || PLACE), parts };
}
