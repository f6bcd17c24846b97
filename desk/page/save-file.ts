/** Gives the reader a file, as a link to it would. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser that asks where to keep it reads it only then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
