/** « Le bulletin »: its number, day, title, source and introduction, above its initiatives and corrected as they are. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatDate, typeset } from '../../../shared/french/format-french.ts';
import { correctHead, asItWasRead, faultOfHead, type BulletinHead, type HeadName } from './bulletin-head.ts';
import type { EntryContext } from './entry-context.ts';
import { frameView } from './field-frame.ts';
import { inputView, textAreaView, type TypedField } from './typed-field.ts';

type HeadContext = Pick<EntryContext, 'state' | 'actions'> & {
  /** Where the releases of the series stand: a bulletin without a source of its own has that one. */
  seriesSource: string;
};

const LABELS: Readonly<Record<HeadName, string>> = {
  number: 'Numéro',
  date: 'Date',
  title: 'Titre',
  source: 'Où lire le communiqué',
  introduction: 'Introduction',
};

const MISSING: Readonly<Partial<Record<HeadName, string>>> = {
  number: 'Le communiqué ne dit pas son numéro\u00A0: vous le savez sans doute.',
  date: 'Le communiqué ne dit pas son jour\u00A0: vous le savez sans doute.',
  title: 'Le communiqué n’a pas de titre qui se reconnaisse\u00A0: écrivez-le ici.',
};

export function bulletinHeadView(context: HeadContext, head: BulletinHead): TemplateResult {
  const { state, actions } = context;
  const { release, names, missing } = head;
  // What is missing shows its fields, and what is typed in them does not fold them away.
  const isOpen = state.head?.release === release ? state.head.isOpen : missing.length > 0;
  const remember = (open: boolean) => actions.change({ head: { release, isOpen: open } });
  const toggled = ({ currentTarget }: Event) => {
    const { open } = currentTarget as HTMLDetailsElement;
    if (open !== isOpen || state.head?.release !== release) remember(open);
  };
  const typing: HeadContext = {
    ...context,
    actions: { ...actions, change: (part) => actions.change({ head: { release, isOpen: true }, ...part }) },
  };
  return html`<details class="more bulletin-head" ?open=${isOpen} @toggle=${toggled}>
    <summary>Le bulletin&nbsp;: ${headInBrief(head)}</summary>
    <div class="bulletin-fields">
      ${head.isPublished ? html`<p class="hint">${PUBLISHED}</p>` : nothing}
      ${names.map((name) => fieldView(typing, head, name))}
    </div>
  </details>`;
}

const PUBLISHED =
  'Il est publié\u00A0: sous un autre numéro ou un autre jour, il change d’adresse, et ses fiches aussi.';

/** « n° 2 du 8 avril 2020, Le Pas-de-Calais solidaire », or what is missing of it. */
function headInBrief({ now, names, missing }: BulletinHead) {
  const parts = [
    now.number && names.includes('number') ? `n°\u00A0${now.number}` : '',
    now.date && `du ${formatDate(now.date)}`,
  ];
  const brief = [parts.filter(Boolean).join(' '), typeset(now.title)].filter(Boolean).join(', ');
  const left = missing.map((name) => LABELS[name].toLowerCase()).join(', ');
  return html`${brief}${left ? html`${brief ? ' \u00B7 ' : nothing}<span class="to-say">à dire&nbsp;: ${left}</span>` : nothing}`;
}

function fieldView(context: HeadContext, head: BulletinHead, name: HeadName): TemplateResult {
  const { release, now, read, said } = head;
  const label = LABELS[name];
  const { edit } = context.actions;
  const field: TypedField = {
    name: `bulletin.${name}`,
    label: `${label} du bulletin`,
    value: now[name],
    type: name === 'date' ? 'date' : 'text',
    ...(name === 'source' && { placeholder: context.seriesSource }),
    faultOf: (typed) => faultOfHead(name, typed),
    settle: (typed) => edit(`${label} du bulletin`, correctHead(head, name, typed)),
  };
  const hint = hintOf(head, name);
  return frameView({
    ...{ name: `bulletin-${name}`, label },
    content: name === 'introduction' ? textAreaView(context, field) : inputView(context, field),
    ...(hint !== undefined && { hint }),
    ...(said.has(name) && {
      reading: {
        words: name === 'date' && read.date ? formatDate(read.date) : typeset(read[name]),
        goBack: () => edit(`Remettre la lecture\u00A0: ${label} du bulletin`, asItWasRead(release, name)),
      },
    }),
  });
}

function hintOf({ missing, now }: BulletinHead, name: HeadName): string | undefined {
  if (missing.includes(name)) return MISSING[name];
  return name === 'source' && now.source === '' ? 'Vide, c’est l’adresse que dit la série.' : undefined;
}
