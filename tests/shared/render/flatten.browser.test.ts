import { expect } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit/html.js';
import { flatten } from '../../../shared/render/flatten.ts';

const draw = (template: TemplateResult) => {
  const place = document.createElement('div');
  render(template, place);
  return place;
};

const initiative = (title: string, paragraphs: readonly string[]) =>
  html`<li title=${title}>
    ${html`<h3 class="title">${title}</h3>`} ${paragraphs.map((text) => html`<p>${text}</p>`)}
  </li>`;

describe('flatten', () => {
  it('draws the same elements', () => {
    const template = initiative('<b>Masques</b>', ['Un.', 'Deux.']);
    const plain = (place: Element) => place.innerHTML.replace(/<!--.*?-->/g, '');
    expect(plain(draw(flatten(template)))).to.equal(plain(draw(template)));
  });

  it('makes one template of all that have one shape, so that drawing again keeps the elements', () => {
    const place = draw(flatten(initiative('Masques', ['Un.'])));
    const [item, heading] = [place.querySelector('li'), place.querySelector('h3')];
    render(flatten(initiative('Visières', ['Un.', 'Deux.'])), place);
    expect(place.querySelector('li')).to.equal(item);
    expect(place.querySelector('h3')).to.equal(heading);
    expect(heading?.textContent).to.equal('Visières');
    expect(item?.title).to.equal('Visières');
    expect(place.querySelectorAll('p')).to.have.lengthOf(2);
  });
});
