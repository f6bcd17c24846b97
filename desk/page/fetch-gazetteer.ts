/** What reading needs of a département, from the files beside the page's script. TODO [2027-01-15]: `62/gazetteer.json`, when the feed has it. */
import type { Gazetteer } from '../../reader/places/gazetteer.ts';
import { isCommunesFile } from '../../shared/feed/feed-guard.ts';
import { communesPath } from '../../shared/feed/feed-paths.ts';
import { feedClient } from '../../site/tools/published-site.ts';

/** @throws FeedError */
export async function fetchGazetteer(department: string): Promise<Gazetteer> {
  const { data } = await feedClient.get(communesPath(department), isCommunesFile);
  const communes = new Map(
    data.communes.map(({ code, name, postalCodes }) => [
      code,
      { code, name, department, population: 1000, postalCodes },
    ]),
  );
  return {
    department: {
      code: department,
      name: '',
      communes,
      formerNames: [],
      oldCodes: new Map(Object.entries(data.oldCodes)),
      intercommunalities: [],
    },
    departmentNames: new Map([[department, '']]),
    communes,
  };
}
