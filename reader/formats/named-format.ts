/** Which format the name of a file promises. Apart from what reads them, for whoever only asks. */
export type Format = 'markdown' | 'html' | 'docx' | 'pdf' | 'text';

export const FORMAT_BY_EXTENSION: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.txt': 'text',
};

export const formatNamed = (name: string) =>
  FORMAT_BY_EXTENSION[/[^/\\](\.[^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Does the name promise a format that can be read? */
export const isRelease = (name: string) => formatNamed(name) !== undefined;
