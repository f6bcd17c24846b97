import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../../../shared/editor/problem.ts';
import { formatCount, typeset } from '../../../shared/french/format-french.ts';

const LEVELS = { error: 'À corriger', warning: 'À vérifier', info: 'Pour information' } as const;

/** The gravest first, folded away where none keeps the bulletin from being published. */
export function problemsView(problems: readonly Problem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const ordered = (Object.keys(LEVELS) as Problem['level'][]).flatMap((level) =>
    problems.filter((problem) => problem.level === level),
  );
  return html`<details class="more problems" ?open=${ordered[0]?.level === 'error'}>
    <summary>${formatCount(problems.length, 'remarque')} sur la lecture</summary>
    <ul>
      ${ordered.map(
        ({ level, line, message }) =>
          html`<li class=${level}>
            <strong>${LEVELS[level]}</strong>${line > 0 ? html` <span class="muted">(ligne ${line})</span>` : nothing}&nbsp;:
            ${typeset(message)}
          </li>`,
      )}
    </ul>
  </details>`;
}
