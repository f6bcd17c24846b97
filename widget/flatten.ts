import { html, type TemplateResult } from 'lit/html.js';

/** Lit knows a template by the array that its text comes in: one for each text. */
const known = new Map<string, TemplateStringsArray>();

/** A template of text that is only known now. Nothing of a feed may stand in it but as a value. */
export function templateOf(texts: readonly string[], values: readonly unknown[]): TemplateResult {
  const key = texts.join();
  let strings = known.get(key);
  if (!strings) known.set(key, (strings = Object.assign(texts, { raw: texts })));
  return html(strings, ...values);
}

/**
 * A template and those that stand in it as one. Lit clones and marks every template apart, which takes a third of the time of a
 * long list of small ones. What is in an array stays apart.
 */
export function flatten(template: TemplateResult): TemplateResult {
  const texts: string[] = [];
  const values: unknown[] = [];
  let text = '';
  const add = ({ strings, values: inner }: TemplateResult) => {
    strings.forEach((piece, index) => {
      const value = inner[index] as Partial<TemplateResult> | undefined;
      text += piece;
      if (value?.strings) add(value as TemplateResult);
      else if (index < inner.length) {
        texts.push(text);
        values.push(value);
        text = '';
      }
    });
  };
  add(template);
  return templateOf([...texts, text], values);
}
