/** What the properties of a class of elements are while their attributes are absent. */
export type Defaults = Readonly<Record<string, string | number | null>>;

/** `headingLevel` → `heading-level` */
const attributeOf = (property: string) =>
  [...property].map((letter) => (letter < 'a' ? `-${letter.toLowerCase()}` : letter)).join('');

/** The attributes that an element watches; `lang` is a property of all of HTML. */
export const watched = (defaults: Defaults) => [...Object.keys(defaults).map(attributeOf), 'lang'];

/**
 * Gives a class of elements its properties. The attribute is the state: a property reads and writes it, as a number where
 * the default is one.
 */
export function reflectDefaults({
  prototype,
  defaults,
}: {
  prototype: HTMLElement;
  defaults: Defaults;
}): void {
  for (const [property, absent] of Object.entries(defaults)) {
    const attribute = attributeOf(property);
    Object.defineProperty(prototype, property, {
      get(this: HTMLElement) {
        const value = this.getAttribute(attribute);
        return value === null ? absent : typeof absent === 'number' ? Number(value) : value;
      },
      set(this: HTMLElement, value: string | number | null | undefined) {
        if (value == null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}
