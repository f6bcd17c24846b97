/** `solidaire.d.ts`: what `solidaire.js` registers, for those who ask a document for an element or listen to its events. */
import type { CustomElementDeclaration, CustomElementField } from 'custom-elements-manifest';

/** An element as the manifest describes it: under a tag, each property with the attribute that it reflects. */
export interface DescribedElement extends CustomElementDeclaration {
  tagName: string;
  members: CustomElementField[];
}

const EVENTS = `/** The element shows what \`data\` holds; \`stale\` says that it could not be confirmed with the publisher. */
export interface SolidaireLoadEvent extends Event {
  readonly loaded: { readonly data: unknown; readonly stale: boolean };
}

/** The element shows its fallback content, because of \`error\`. */
export interface SolidaireErrorEvent extends Event {
  readonly error: unknown;
}
`;

export const elementTypes = (elements: readonly DescribedElement[]): string => `${EVENTS}${elements
  .map(interfaceOf)
  .join('')}
declare global {
  interface HTMLElementTagNameMap {
${linesOf(elements.map(({ tagName, name }) => [tagName, name]))}
  }
  interface GlobalEventHandlersEventMap {
${linesOf(eventsOf(elements))}
  }
}
`;

const interfaceOf = ({ name, summary, members }: DescribedElement) => `
/** ${summary} */
export interface ${name} extends HTMLElement {
${members.map((member) => `  /** ${member.description} */\n  ${member.name}: ${member.type?.text};`).join('\n')}
}
`;

const linesOf = (rows: Iterable<readonly [name: string, type: string]>) =>
  [...rows].map(([name, type]) => `    '${name}': ${type};`).join('\n');

/** The events of all elements, and what each of them is. */
export const eventsOf = (elements: readonly DescribedElement[]): ReadonlyMap<string, string> =>
  new Map(elements.flatMap(({ events = [] }) => events.map(({ name, type }) => [name, type.text] as const)));
