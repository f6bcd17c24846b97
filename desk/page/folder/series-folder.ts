/** The name of a folder that is a département's, or that of another series of it: `62`, `62-inondations`. */
const SERIES_FOLDER = /^(97\d|\d[\dAB])(?:-[a-z\d-]+)?$/;

export const isSeriesFolder = (name: string) => SERIES_FOLDER.test(name);

/** @returns undefined where the name tells none: an editor may call a folder of this computer as one likes */
export const departmentIn = (name: string): string | undefined => SERIES_FOLDER.exec(name)?.[1];
