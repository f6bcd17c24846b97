/** « Lecture »: the source beside its reading, a row for each paragraph; each row can be told what it is. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fateInWords, type FateKind } from '../../../reader/passages/fate.ts';
import { releaseCorrectionOf } from '../../../shared/editor/corrections.ts';
import { PASSAGE_ANSWERS, type PassageAnswer } from '../../../shared/editor/question.ts';
import { cutShort } from '../../../shared/french/cut-short.ts';
import { capitalised, formatCount, formatDate, typeset } from '../../../shared/french/format-french.ts';
import { problemsView } from '../problems-view.ts';
import { statusOf } from '../bulletins/release-words.ts';
import type { DeskActions, SectionView } from '../desk-actions.ts';
import { contentsOf, correctionsOf, readingOf, type DeskState } from '../desk-state.ts';
import { answer } from '../edits.ts';
import { placeHref } from '../place.ts';
import type { Reading } from '../../../publisher/steps/read-corrected.ts';
import { pressing } from '../reading.ts';
import { unreadView } from '../unread-view.ts';
import { legendView, markedText } from './marked-text.ts';
import { pagesView } from './pages-view.ts';
import { rowsOf, type RankedInitiative, type Row } from './rows.ts';

export const lectureView: SectionView = (state, actions) => {
  const { release = '' } = state.place;
  const reading = readingOf(state, release);
  if (!reading) return unreadView(state);
  return html`<section class="lecture ${state.lecture.pages ? 'with-pages' : ''}" aria-labelledby="lu">
    <h2 id="lu" class="unseen">Le texte et sa lecture</h2>
    ${summaryView(reading, state)}
    <div class="lecture-tools">${legendView()} ${pagesButtonView(state, actions)}</div>
    ${problemsView(reading.problems)}
    <div class="lecture-columns">
      ${state.lecture.pages ? pagesView(release, actions) : nothing}
      <ol class="rows">
        ${rowsOf(reading, contentsOf(state)?.series).map((row, index) => rowView(row, index, release, state, actions))}
      </ol>
    </div>
  </section>`;
};

function summaryView(reading: Reading, state: DeskState) {
  const { release = '' } = state.place;
  const initiatives = reading.bulletin.themes.flatMap((theme) => theme.initiatives).length;
  const asked = pressing(reading).length;
  return html`<p>
    ${formatCount(initiatives, 'initiative')} en ${formatCount(reading.bulletin.themes.length, 'thème')}.
    ${
      asked > 0
        ? html`<a href=${placeHref({ section: 'questions', release })}
              >${formatCount(asked, 'question attend', 'questions attendent')} votre réponse</a
            >.`
        : html`<strong>${capitalised(statusOf(state, release).words)}.</strong>`
    }
  </p>`;
}

const pagesButtonView = ({ place, lecture }: DeskState, { change }: DeskActions) =>
  place.release?.toLowerCase().endsWith('.pdf')
    ? html`<button
        type="button"
        class="button quiet small"
        aria-pressed=${lecture.pages}
        @click=${() => change({ lecture: { ...lecture, pages: !lecture.pages } })}
      >
        ${lecture.pages ? 'Cacher les pages du PDF' : 'Voir les pages du PDF'}
      </button>`
    : nothing;

function rowView(row: Row, index: number, release: string, state: DeskState, actions: DeskActions) {
  const { fate, marks } = row;
  const { lecture } = state;
  const isOpen = lecture.changing === index;
  const toggle = () => actions.change({ lecture: { ...lecture, changing: isOpen ? undefined : index } });
  return html`<li class="row ${toneOf(fate.became)} ${row.doubt ? 'is-asked' : ''}">
    <div class="source was-${fate.became}">
      <p>${markedText(fate.text, marks)}</p>
    </div>
    <div class="reading">
      <p class="became">
        <button type="button" class="tag" aria-expanded=${isOpen} title="Dire ce que c’est" @click=${toggle}>
          ${tagInWords(row)}
        </button>
        <span class="why">${typeset(fate.why)}</span>
      </p>
      ${row.doubt ? html`<p class="doubt">${DOUBTS[row.doubt]}</p>` : nothing}
      ${row.opened.map(initiativeView)}
    </div>
    ${isOpen ? changeView(row, release, state, actions) : nothing}
  </li>`;
}

const DOUBTS = {
  asked: 'Une question est posée sur ce paragraphe.',
  unsure: 'Lu ainsi sans certitude\u00A0: à changer s’il le faut.',
} as const;

/** In colour, beside the words of the tag. */
const toneOf = (became: FateKind) => {
  if (became === 'initiative' || became === 'continues' || became === 'link') return 'told';
  return became === 'furniture' || became === 'struck' ? 'left-out' : 'around-it';
};

function tagInWords({ fate, opened, told }: Row): string {
  const ranks = opened.map(({ rank }) => rank);
  if (ranks.length > 0)
    return `${ranks.length > 1 ? 'Initiatives' : 'Initiative'} ${LIST.format(ranks.map(String))}`;
  if (!told) return capitalised(fateInWords(fate.became));
  // What a page's end has cut in two goes on behind it.
  const words = capitalised(fateInWords(fate.became === 'initiative' ? 'continues' : fate.became));
  return `${words} de l’initiative ${told.rank}`;
}

const LIST = new Intl.ListFormat('fr');

/** What will be seen of it, names masked. */
function initiativeView({ initiative, published: masked }: RankedInitiative) {
  const places = [...initiative.communes.filter(({ role }) => role !== 'origin'), ...initiative.territories];
  const people = [...new Set(initiative.people.map(({ name }) => name))];
  const organisers = masked.organisers.map(({ name }) => typeset(name)).join(', ');
  return html`<dl class="gist">
    ${initiative.withdrawn === undefined ? nothing : pairView('Retirée', `le ${formatDate(initiative.withdrawn)}`)}
    ${masked.title === undefined ? nothing : pairView('Titre', typeset(masked.title))}
    ${pairView('Qui', organisers || html`<em>aucun acteur</em>`)}
    ${pairView('Où', places.map(({ name }) => typeset(name)).join(', ') || html`<em>aucune commune</em>`)}
    ${people.length > 0 ? pairView(people.length > 1 ? 'Noms abrégés' : 'Nom abrégé', people.join(', ')) : nothing}
  </dl>`;
}

const pairView = (term: string, said: unknown) =>
  html`<dt>${term}</dt>
    <dd>${said}</dd>`;

const CHOICES: Readonly<Record<PassageAnswer, string>> = {
  initiative: 'Une initiative commence ici',
  continues: 'Suite de l’initiative précédente',
  introduction: 'Introduction',
  heading: 'Titre',
  closing: 'Conclusion',
  furniture: 'Hors texte',
};

/** What an editor may say of a paragraph, asked or not, and of each sentence of a longer one. */
function changeView({ fate }: Row, release: string, state: DeskState, actions: DeskActions): TemplateResult {
  const answers = releaseCorrectionOf(correctionsOf(state), release)?.answers ?? {};
  const say = (id: string, given: PassageAnswer | undefined, words: string) => {
    actions.edit(words, answer(release, id, given));
    actions.change({ lecture: { ...state.lecture, changing: undefined } });
  };
  const begins = `«\u00A0${cutShort(fate.text, 40)}…\u00A0»`;
  return html`<div class="change" role="group" aria-label="Ce que c’est">
    <p>Ce paragraphe, c’est&nbsp;:</p>
    <p class="actions">
      ${PASSAGE_ANSWERS.map(
        (each) =>
          html`<button
            type="button"
            class="button quiet small"
            aria-pressed=${answers[fate.id] === each}
            @click=${() => say(fate.id, each, `dire de ${begins}\u00A0: ${CHOICES[each].toLowerCase()}`)}
          >
            ${CHOICES[each]}
          </button>`,
      )}
      ${
        answers[fate.id]
          ? html`<button
              type="button"
              class="plain"
              @click=${() => say(fate.id, undefined, `laisser lire ${begins}`)}
            >
              Reprendre ma réponse
            </button>`
          : nothing
      }
    </p>
    ${fate.sentences.length > 1 ? sentencesView(fate.sentences.slice(1), answers, say) : nothing}
  </div>`;
}

function sentencesView(
  sentences: Row['fate']['sentences'],
  answers: Readonly<Record<string, string>>,
  say: (id: string, given: PassageAnswer | undefined, words: string) => void,
) {
  return html`<p>
      Il en contient plusieurs&nbsp;? Dites où la suivante commence, ou ce qui n’en est pas&nbsp;:
    </p>
    <ul class="sentences">
      ${sentences.map(({ id, text }) => {
        const given = answers[id];
        const button = (value: PassageAnswer, words: string) =>
          html`<button
            type="button"
            class="button quiet small"
            aria-pressed=${given === value}
            @click=${() =>
              say(
                id,
                given === value ? undefined : value,
                `${words.toLowerCase()}\u00A0: «\u00A0${cutShort(text, 40)}…\u00A0»`,
              )}
          >
            ${words}
          </button>`;
        return html`<li>
          <span>${typeset(text)}</span>
          ${button('initiative', 'Commence une initiative')} ${button('furniture', 'Hors texte')}
        </li>`;
      })}
    </ul>`;
}
