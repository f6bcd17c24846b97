/** The tests of this suite look at the page as a webmaster who wants to know what is wrong with it. */
export function askForHelp(): void {
  const asVisitors = location.href;
  before(() => history.replaceState(null, '', `${asVisitors}&solidaire-aide`));
  after(() => history.replaceState(null, '', asVisitors));
}
