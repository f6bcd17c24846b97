import type { ElementDescription } from './describe-elements.ts';

const HEADER = `/**
 * JSX types of Solidaire's elements, for React 19, Preact, Solid and Vue. Once in a project:
 *
 * \`\`\`ts
 * import type { SolidaireElements } from './solidaire-jsx';
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends SolidaireElements {}
 *   }
 * }
 * \`\`\`
 *
 * JSX keeps \`ref\` for itself: an element's attribute of that name is set by a callback,
 * \`ref={(element) => element?.setAttribute('ref', '62-2020-04-08-2#e7')}\`.
 */

/** The element shows what \`data\` holds; \`stale\` says that it could not be confirmed with the publisher. */
export interface SolidaireLoadEvent extends Event {
  readonly loaded: { readonly data: unknown; readonly stale: boolean };
}

/** The element shows its fallback content, because of \`error\`. */
export interface SolidaireErrorEvent extends Event {
  readonly error: unknown;
}

interface Common {
  children?: any;
  class?: string;
  className?: string;
  dir?: 'ltr' | 'rtl';
  hidden?: boolean;
  id?: string;
  key?: string | number;
  ref?: any;
  slot?: string;
  style?: any;
}
`;

/** The types of the elements' attributes and events, as JSX of any framework takes them. */
export function jsxTypes(elements: readonly ElementDescription[]): string {
  const interfaces = elements.map(
    (element) => `
/** ${element.summary} */
export interface ${element.name}Attributes extends Common {
${attributeLines(element)}
${eventLines(element)}
}
`,
  );
  const tags = elements.map(({ tagName, name }) => `  '${tagName}': ${name}Attributes;\n`);
  return `${HEADER}${interfaces.join('')}\nexport interface SolidaireElements {\n${tags.join('')}}\n`;
}

const attributeLines = ({ attributes = [] }: ElementDescription) =>
  attributes
    .filter(({ name }) => name !== 'ref')
    .map(({ name, type, description }) => member(quoted(name), type?.text ?? 'string', description))
    .join('\n');

const eventLines = ({ events = [] }: ElementDescription) =>
  events
    .map(({ name, type, description }) =>
      member(`'on${name}'`, `(event: ${type?.text ?? 'Event'}) => void`, description),
    )
    .join('\n');

const member = (name: string, type: string, description = '') =>
  `  /** ${description} */\n  ${name}?: ${type};`;

const quoted = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);
