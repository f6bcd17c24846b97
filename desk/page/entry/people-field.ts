/** Whom an initiative names: masked, named in full since they agreed or act in an office, or no one's name at all. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PersonCorrection } from '../../../shared/editor/corrections.ts';
import { isMentionOf } from '../../../shared/editor/named-people.ts';
import { maskPerson, toName } from '../../../shared/french/mask-person.ts';
import { whyNotMasked } from '../../../site/check/correction-form.ts';
import { valueOf } from '../../../site/tools/fields.ts';
import type { EntryContext } from './entry-context.ts';
import { correctPeople } from './entry-edits.ts';
import type { Entry } from './entry.ts';
import { inputView } from './typed-field.ts';

/** Each person once, by the fullest name that stands in it, and those of whom something is said. */
export function peopleOf({ read, corrected, said }: Entry): string[] {
  const named = [...read.people, ...corrected.people].map(({ name }) => name);
  const acting = corrected.organisers.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const given = Object.keys(said.people ?? {});
  const names = [...given, ...[...named, ...acting].toSorted((a, b) => b.length - a.length)];
  return names.filter(
    (name, index) => !names.slice(0, index).some((fuller) => isMentionOf(toName(name), toName(fuller))),
  );
}

export function peopleField(context: EntryContext, entry: Entry): TemplateResult {
  const { actions } = context;
  const people = peopleOf(entry);
  const say = (name: string, words: string, said: PersonCorrection | undefined) =>
    actions.edit(`${words}\u00A0: ${name}`, correctPeople(entry, { [name]: said }));
  return html`<fieldset class="entry-field" data-field="people">
    <legend>Personnes nommées</legend>
    ${people.length === 0 ? html`<p class="hint">Le lecteur n’a trouvé le nom d’aucune personne privée.</p>` : nothing}
    ${people.map((name, index) => personView(context, entry, name, index, say))}
    ${inputView(context, {
      name: 'people.new',
      label: 'Masquer un nom qui n’a pas été trouvé',
      placeholder: 'Masquer un autre nom',
      value: '',
      waits: true,
      faultOf: (typed) => (typed.trim() === '' ? undefined : whyNotMasked(typed.trim(), entry.corrected)),
      settle: (typed) => {
        if (typed.trim() !== '') say(typed.trim(), 'Masquer', 'private');
      },
    })}
  </fieldset>`;
}

/** What may be said of a person, and what an editor reads of it. */
const CHOICES = {
  private: (name: string) => {
    const masked = maskPerson(name, toName(name));
    return masked === name ? 'Masquer' : `Masquer\u00A0: ${masked}`;
  },
  agreed: () => 'Accord donné le…',
  public: () => 'Agit dans sa fonction',
  nobody: () => 'Ce n’est pas un nom',
} as const;
type Choice = keyof typeof CHOICES;

function personView(
  { fullNames, today }: EntryContext,
  { said }: Entry,
  name: string,
  index: number,
  say: (name: string, words: string, said: PersonCorrection | undefined) => void,
) {
  const own = said.people?.[name];
  const chosen: Choice | undefined = own === undefined ? (fullNames ? undefined : 'private') : choiceOf(own);
  const agreed = typeof own === 'object' ? own.agreed : today;
  const radio = (choice: Choice) =>
    html`<label>
      <input
        type="radio"
        name="personne-${index}"
        .checked=${choice === chosen}
        @change=${() => say(name, WORDS[choice], choice === 'agreed' ? { agreed: today } : choice)}
      />
      ${CHOICES[choice](name)}
    </label>`;
  return html`<fieldset class="entry-person">
    <legend>${name}</legend>
    <div class="choices">${(Object.keys(CHOICES) as Choice[]).map(radio)}</div>
    ${
      chosen === 'agreed'
        ? html`<label class="agreed-on"
            >Le
            <input
              type="date"
              aria-label="Jour de l’accord de ${name}"
              max=${today}
              .value=${agreed}
              @change=${(event: Event) => {
                if (valueOf(event) !== '') say(name, WORDS.agreed, { agreed: valueOf(event) });
              }}
          /></label>`
        : nothing
    }
    ${
      own === undefined
        ? nothing
        : html`<button
            type="button"
            class="small"
            aria-label="Remettre la lecture : ${name}"
            @click=${() => say(name, 'Remettre la lecture', undefined)}
          >
            Remettre la lecture
          </button>`
    }
  </fieldset>`;
}

const choiceOf = (said: PersonCorrection): Choice => (typeof said === 'object' ? 'agreed' : said);

/** For « Annuler : … ». */
const WORDS: Readonly<Record<Choice, string>> = {
  private: 'Masquer',
  agreed: 'Nommer avec accord',
  public: 'Agit dans sa fonction',
  nobody: 'Pas un nom',
};
