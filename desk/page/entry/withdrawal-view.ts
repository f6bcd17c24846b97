/** Taking an initiative back, and publishing it again: what disappears where, and a confirmation; the second is asked twice. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate, typeset } from '../../../shared/french/format-french.ts';
import { keyed } from 'lit/directives/keyed.js';
import { confirmationView } from '../confirmation.ts';
import type { EntryContext } from './entry-context.ts';
import { restore, withdraw } from './entry-edits.ts';
import type { Entry } from './entry.ts';
import { entryName } from './field-frame.ts';
import { whereItStands } from './where-it-stands.ts';

/** The question that is open about the initiative, if there is one. */
export function withdrawalView(context: EntryContext, entry: Entry): TemplateResult | typeof nothing {
  const { asked } = context.state;
  if (asked?.opener !== entry.opener) return nothing;
  // A dialog of its own for each question: a second click must not answer the second one.
  return html`${keyed(asked.about, VIEWS[asked.about](context, entry))}`;
}

const VIEWS = {
  withdraw: withdrawView,
  restore: restoreView,
  'restore-surely': restoreSurelyView,
} as const;

function askedView(
  { actions }: EntryContext,
  title: string,
  content: TemplateResult,
  confirm: { words: string; act: () => void; isLast?: boolean },
) {
  const close = () => actions.change({ asked: undefined });
  const choices = [
    { ...confirm, isChief: true },
    { words: 'Laisser ainsi', act: close },
  ];
  return confirmationView({
    ...{ title, content, close },
    choices: confirm.isLast ? choices.toReversed() : choices,
  });
}

function withdrawView(context: EntryContext, entry: Entry) {
  const { actions, today, around } = context;
  const standing = whereItStands(entry.corrected, entry.theme, around);
  return askedView(
    context,
    `Retirer ${entryName(entry)}\u00A0?`,
    entry.isPublished
      ? html`<p>À la prochaine publication, elle disparaît d’un coup :</p>
          <dl class="standing">
            ${standing.map(
              ({ what, where }) =>
                html`<div>
                  <dt>${what}</dt>
                  <dd>${where.map((each) => html`<span>${typeset(each)}</span>`)}</dd>
                </div>`,
            )}
          </dl>
          <p>Il n’en reste que sa référence et le jour du retrait, pour que chacun l’efface.</p>`
      : html`<p>Elle n’a pas encore été publiée, et ne le sera pas.</p>`,
    {
      words: 'Retirer',
      act: () => {
        actions.edit(`Retirer ${entryName(entry)}`, withdraw(entry, today));
        actions.change({ asked: undefined, opener: undefined });
      },
    },
  );
}

function restoreView(context: EntryContext, entry: Entry) {
  const { opener, withdrawn } = entry;
  return askedView(
    context,
    `Rétablir ${entryName(entry)}\u00A0?`,
    html`<p>
      Elle a été retirée le ${formatDate(withdrawn ?? '')}. Rétablie, elle paraîtra de nouveau partout dès la
      prochaine publication.
    </p>`,
    {
      words: 'Rétablir',
      act: () => context.actions.change({ asked: { opener, about: 'restore-surely' } }),
    },
  );
}

function restoreSurelyView(context: EntryContext, entry: Entry) {
  const { actions, today } = context;
  return askedView(
    context,
    'Qui l’avait fait retirer est d’accord\u00A0?',
    html`<p>
      Quelqu’un a demandé ce retrait, ou vous l’avez décidé. Ne rétablissez ${entryName(entry)} que si cette
      raison n’existe plus.
    </p>`,
    {
      words: 'Oui, la publier de nouveau',
      isLast: true,
      act: () => {
        actions.edit(`Rétablir ${entryName(entry)}`, restore(entry, today));
        actions.change({ asked: undefined });
      },
    },
  );
}
