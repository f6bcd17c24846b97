/** « Questions »: one at a time, with the paragraph that it is about and those around it; all settled, the bulletin is ready. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { fateInWords, type BlockFate } from '../../../reader/passages/fate.ts';
import type { Question } from '../../../shared/editor/question.ts';
import { formatCount, typeset } from '../../../shared/french/format-french.ts';
import { highlighted } from '../highlighted.ts';
import type { DeskActions, SectionView } from '../desk-actions.ts';
import { readingOf, type DeskState } from '../desk-state.ts';
import { placeHref } from '../place.ts';
import { unreadView } from '../unread-view.ts';
import { answering, type Answering } from './answer-question.ts';
import { answerInWords, numberedAnswers, questionTitle, SENTENCE_TITLE } from './question-words.ts';
import { roundOf, type Round } from './round.ts';

export const questionsView: SectionView = (state, actions) => {
  const round = roundOf(state);
  const to = answering(state, actions);
  if (!round || !to) return unreadView(state);
  const { question } = round;
  return html`<section class="round" aria-labelledby="question">
    <p class="counter">${counterInWords(round)}</p>
    ${question ? keyed(question.id, questionView(question, round, to, state)) : readyView(round, state)}
    ${movesView(round, to, actions)}
  </section>`;
};

/** « 3 questions, encore 2 ». */
function counterInWords({ order, open }: Round): string {
  if (order.length === 0) return 'Aucune question';
  const left = open.length === 0 ? 'toutes répondues' : `encore ${open.length}`;
  return `${formatCount(order.length, 'question')}, ${left}`;
}

function questionView(question: Question, round: Round, to: Answering, state: DeskState): TemplateResult {
  const { about, id, chosen, answers } = question;
  const fates = readingOf(state, round.release)?.fates ?? [];
  const at = fates.findIndex((fate) => holds(fate, id));
  const isOfSentence = about === 'passage' && at >= 0 && fates[at]?.id !== id;
  return html`<h2 id="question" tabindex="-1">${isOfSentence ? SENTENCE_TITLE : questionTitle(question)}</h2>
    ${
      about === 'head'
        ? nothing
        : neighbourhoodView(fates, at, about !== 'passage' || isOfSentence ? question.text : '')
    }
    ${
      about === 'head'
        ? valueView(id, round.given ?? '', to)
        : html`<ol class="answers">
            ${numberedAnswers(question).map(({ key, answer, why }) => {
              const isGiven = round.given === answer;
              const mark = isGiven
                ? 'votre réponse'
                : answer === chosen
                  ? 'lu ainsi pour l’instant'
                  : undefined;
              return html`<li>
                <button type="button" class="answer" aria-pressed=${isGiven} @click=${() => to.give(key)}>
                  <kbd>${key}</kbd>
                  <span>
                    <strong>${answerInWords(question, answer, why)}</strong>
                    <span class="why"
                      >${about === 'place' && answer !== 'none' ? nothing : typeset(why)}${
                        mark ? html` <em>${mark}</em>` : nothing
                      }</span
                    >
                  </span>
                </button>
              </li>`;
            })}
          </ol>`
    }
    ${answers.some(({ answer }) => answer === 'public') ? agreementView(to, state.today) : nothing}`;
}

/** What the release does not say of itself is written. */
function valueView(id: string, given: string, to: Answering) {
  const submit = (event: Event) => {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get('value');
    if (typeof value === 'string' && value.trim()) to.giveValue(value.trim());
  };
  return html`<form class="value" @submit=${submit}>
    <input
      name="value"
      aria-labelledby="question"
      type=${id === 'date' ? 'date' : id === 'number' ? 'number' : 'text'}
      min=${ifDefined(id === 'number' ? 1 : undefined)}
      maxlength="300"
      required
      .value=${given}
    />
    <button class="button">Répondre</button>
  </form>`;
}

/** A private person who agreed is named in full: the day stands beside the name. */
function agreementView(to: Answering, today: string) {
  const submit = (event: Event) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget as HTMLFormElement).get('day');
    if (typeof day === 'string' && day) to.agree(day);
  };
  return html`<form class="value" @submit=${submit}>
    <label for="accord">Cette personne est d’accord pour être nommée, accord donné le</label>
    <input id="accord" name="day" type="date" max=${today} required .value=${today} />
    <button class="button quiet">Accord donné</button>
  </form>`;
}

/**
 * The paragraph between its neighbours, as the release has them; what stands on every page is none, and what an editor wrote has
 * none.
 * @param words what is asked about within it
 */
function neighbourhoodView(fates: readonly BlockFate[], at: number, words: string) {
  const fate = fates[at];
  const isTold = ({ became }: BlockFate) => became !== 'furniture';
  return html`<div class="neighbourhood">
    ${aroundView(fates.slice(0, Math.max(at, 0)).findLast(isTold), 'Au-dessus')}
    <blockquote class="asked-about">
      <p>${highlighted(fate?.text ?? words, words)}</p>
      ${
        fate
          ? html`<p class="now">
              Pour l’instant&nbsp;: <strong>${fateInWords(fate.became)}</strong>, ${typeset(fate.why)}.
            </p>`
          : nothing
      }
    </blockquote>
    ${aroundView(fate && fates.slice(at + 1).find(isTold), 'Au-dessous')}
  </div>`;
}

/** Is a question about a passage, a sentence of it, or something that stands in it? */
function holds({ id, sentences }: BlockFate, question: string): boolean {
  const passage = question.replace(/\..*/, '');
  return id === passage || sentences.some((sentence) => sentence.id === passage);
}

const aroundView = (fate: BlockFate | undefined, where: string) =>
  fate
    ? html`<div class="around">
        <p class="where">${where}&nbsp;: ${fateInWords(fate.became)}</p>
        <p>${typeset(fate.text)}</p>
      </div>`
    : nothing;

function readyView({ order, release }: Round, state: DeskState) {
  const reading = readingOf(state, release);
  const others = reading?.questions.length ?? 0;
  const errors = reading?.problems.filter(({ level }) => level === 'error') ?? [];
  return html`<div class="ready">
    <h2 id="question" tabindex="-1">${errors.length > 0 ? 'Plus aucune question' : 'Prêt à publier'}</h2>
    <p>
      ${
        order.length === 0
          ? 'La lecture de ce communiqué n’a laissé aucun doute qui change ce qui sera publié.'
          : 'Vous avez répondu à tout. La lecture a suivi vos réponses.'
      }
      ${
        others > 0
          ? html`${formatCount(others, 'champ reste vide', 'champs restent vides')} (un acteur, une
              commune)&nbsp;: vous pouvez les remplir dans
              <a href=${placeHref({ section: 'fiches', release })}>les fiches</a>.`
          : nothing
      }
    </p>
    ${errors.map(({ message }) => html`<p class="warning">${typeset(message)}</p>`)}
    <p class="actions">
      <a class="button" href=${placeHref({ section: 'fiches', release })}>Relire les fiches</a>
      <a class="button quiet" href=${placeHref({ section: 'lecture', release })}>Voir la lecture</a>
      <a class="button quiet" href=${placeHref({ section: 'publier', release })}>Publier</a>
    </p>
  </div>`;
}

function movesView({ order, question }: Round, to: Answering, { undo }: DeskActions) {
  if (order.length === 0) return nothing;
  const button = (words: string, key: string, act: () => void, isOff = false) =>
    html`<button
      type="button"
      class="button quiet small"
      aria-keyshortcuts=${key}
      ?disabled=${isOff}
      @click=${act}
    >
      ${words} <kbd>${key}</kbd>
    </button>`;
  return html`<p class="moves">
    ${button('La précédente', 'P', () => to.move(-1), question?.id === order[0])}
    ${button('La suivante', 'N', () => to.move(1), !question || question.id === order.at(-1))}
    ${button('Annuler', 'Z', undo)}
  </p>`;
}
