import type { PropertyDeclaration } from 'lit';

// Properties are declared as a static field, Lit's form without decorators: a browser runs it as it stands.

/** A property that its attribute says and is said by; without the attribute it is as the constructor has it. */
export const SETTING: PropertyDeclaration = { reflect: true, useDefault: true };
export const NUMBER: PropertyDeclaration = { ...SETTING, type: Number };
export const HEADING_LEVEL: PropertyDeclaration = { ...NUMBER, attribute: 'heading-level' };
