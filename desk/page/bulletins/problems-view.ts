import { html, nothing, type TemplateResult } from 'lit/html.js';
import { gravestFirst, LEVEL_NAMES, type Problem } from '../../../shared/editor/problem.ts';
import { formatCount, typeset } from '../../../shared/french/format-french.ts';

/** The gravest first, folded away where none keeps the bulletin from being published. */
export function problemsView(problems: readonly Problem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const ordered = gravestFirst(problems);
  return html`<details class="more problems" ?open=${ordered[0]?.level === 'error'}>
    <summary>${formatCount(problems.length, 'remarque')} sur la lecture</summary>
    <ul>
      ${ordered.map(
        ({ level, line, message }) =>
          html`<li class=${level}>
            <strong>${LEVEL_NAMES[level]}</strong>${line > 0 ? html` <span class="muted">(ligne ${line})</span>` : nothing}&nbsp;:
            ${typeset(message)}
          </li>`,
      )}
    </ul>
  </details>`;
}
