/**
 * A style sheet as text: for a page's own file, or for a sheet that a shadow root adopts. The tag is for editors and for
 * the build, which takes white space and comments away.
 */
export const css = (strings: TemplateStringsArray): string => strings.join('');
