/** Where each file of the feed stands, relative to `feed/v1/`: publisher, widget and extension ask here. */

/** The `version` that every file of the feed starts with, and the `v1` of its address. It stands here, away from the
 * schema, so that a reader of the feed need not carry zod. */
export const FEED_VERSION = 1;

/** The département of a commune: `62413` → `62`, `97411` → `974`. */
export const departmentOf = (communeCode: string) =>
  communeCode.slice(0, communeCode.startsWith('97') ? 3 : 2);

// Each on its own, so that the widget carries no path that it does not ask for.
export const feedIndexPath = 'index.json';
export const communePath = (code: string) => `${departmentOf(code)}/${code}.json`;
export const communesPath = (department: string) => `${department}/communes.json`;
export const departmentPath = (department: string) => `${department}/department.json`;
export const bulletinPath = (id: string) => `${departmentOfId(id)}/bulletins/${id}.json`;

export const feedPaths = {
  index: feedIndexPath,
  signedIndex: 'index.signed.json',
  departmentIndex: (department: string) => `${department}/index.json`,
  facebook: (department: string) => `${department}/facebook.json`,
  communes: communesPath,
  gazetteer: (department: string) => `${department}/gazetteer.json`,
  commune: communePath,
  intercommunality: (department: string, siren: string) => `${department}/intercommunalities/${siren}.json`,
  department: departmentPath,
  bulletin: bulletinPath,
} as const;

/** Where an initiative stands on the site, relative to it: `62-2020-04-08-2#e7` → `bulletins/62-2020-04-08-2/#e7`. */
export const initiativePath = (initiativeId: string) => `bulletins/${initiativeId.replace('#', '/#')}`;

/** The bulletin that an initiative belongs to: `62-2020-04-08-2#e7` → `62-2020-04-08-2`. */
export const bulletinIdOf = (initiativeId: string) => initiativeId.slice(0, initiativeId.indexOf('#'));

/** The département that an id of a bulletin or of an initiative begins with. */
export const departmentOfId = (id: string) => id.slice(0, id.indexOf('-'));
