import { NO_INVISIBLE_CHARACTERS } from '../french/invisible-characters.ts';
import { isBounded } from './bounded-text.ts';

/** What a value must be: a string that matches, what a function accepts, a list of one shape, an object with these keys. */
export type Shape =
  RegExp | ((value: unknown) => boolean) | readonly [Shape] | { readonly [key: string]: Shape };

/** Has a parsed JSON value this shape? Keys that the shape does not name may hold anything. */
export function fitsShape(value: unknown, shape: Shape): boolean {
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value);
  if (typeof shape === 'function') return shape(value);
  if (isList(shape)) return Array.isArray(value) && value.every((item) => fitsShape(item, shape[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in shape) {
    const inner = shape[key];
    if (inner && !fitsShape((value as Record<string, unknown>)[key], inner)) return false;
  }
  return true;
}

// Array.isArray does not tell TypeScript of a readonly tuple.
const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || fitsShape(value, shape);

export const integerFrom =
  (least: number): Shape =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;

export const text: Shape = (value) => fitsShape(value, NO_INVISIBLE_CHARACTERS) && isBounded(value as string);
export const version: Shape = (value) => value === 1;
