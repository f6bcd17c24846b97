import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../widget/main.ts';
import { SettingError } from '../../shared/render/settings.ts';
import type { SolidaireErrorEvent } from '../../widget/solidaire-events.ts';
import type { SolidaireInitiative } from '../../widget/plus/solidaire-initiative.ts';
import { askForHelp } from './ask-for-help.ts';
import { feedAddress } from './feed-address.ts';

const words = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const status = (element: Element) => words(element.shadowRoot?.querySelector('[role=status]'));

async function settled(
  ref: string,
  feed = feedAddress(),
): Promise<{ element: SolidaireInitiative; event: Event }> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const done = Promise.race([oneEvent(place, 'solidaire-load'), oneEvent(place, 'solidaire-error')]);
  const element = await fixture<SolidaireInitiative>(
    html`<solidaire-initiative ref=${ref} feed=${feed}><a href="/">Le bulletin</a></solidaire-initiative>`,
    { parentNode: place },
  );
  return { element, event: await done };
}

describe('<solidaire-initiative>', () => {
  it('shows the one initiative that it names', async () => {
    const feed = feedAddress();
    const { element, event } = await settled('62-2020-04-08-2#e5', feed);
    expect(event.type).to.equal('solidaire-load');
    const root = element.shadowRoot;
    expect(root?.querySelectorAll('.initiative')).to.have.lengthOf(1);
    expect(words(root?.querySelector('h3'))).to.equal('Avenir des cités');
    expect(words(root?.querySelector('.theme'))).to.equal('Plus jeunes');
    expect(root?.querySelector('.title a')?.getAttribute('href')).to.equal(
      new URL('../../bulletins/62-2020-04-08-2/#e5', feed).href,
    );
    await expect(element).to.be.accessible();
  });

  const mistakes: [ref: string, line: string, why: string][] = [
    ['', 'Il manque l’attribut ref', 'no ref at all'],
    ['e5', '« e5 » n’est pas l’identifiant', 'a piece of a ref'],
    ['62-2020-04-08-2#e99', 'ne figure pas ou plus', 'an initiative that is gone'],
    ['62-2020-04-09-3#e1', 'ne figure pas ou plus', 'a bulletin that is not there'],
  ];
  describe('tells the webmaster', () => {
    askForHelp();
    for (const [ref, line, why] of mistakes) {
      it(`of ${why}`, async () => {
        const { element, event } = await settled(ref);
        expect((event as SolidaireErrorEvent).error).to.be.instanceOf(SettingError);
        expect(status(element)).to.contain(line);
        expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
        await expect(element).to.be.accessible();
      });
    }
  });

  it('shows a visitor the fallback alone when its ref is wrong', async () => {
    const { element } = await settled('62-2020-04-08-2#e99');
    expect(words(element.shadowRoot)).to.equal('');
    expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
  });

  it('hides who is named in a copy that cannot be confirmed', async () => {
    const feed = feedAddress('goes-down');
    await settled('62-2020-04-08-2#e2', feed);
    const { element } = await settled('62-2020-04-08-2#e2', feed);
    expect(element.shadowRoot?.querySelectorAll('.initiative')).to.have.lengthOf(0);
    expect(element.querySelector('a')?.offsetHeight).to.be.greaterThan(0);
  });

  it('follows its ref', async () => {
    const { element } = await settled('62-2020-04-08-2#e5');
    element.ref = '62-2020-04-08-2#e1';
    await oneEvent(element, 'solidaire-load');
    expect(words(element.shadowRoot?.querySelector('.title'))).to.equal('Durand Production');
  });
});
