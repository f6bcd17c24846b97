import { html, nothing, type TemplateResult } from 'lit/html.js';
import { gravestFirst, LEVEL_NAMES, type Problem } from '../../shared/editor/problem.ts';
import { formatCount, typeset } from '../../shared/french/format-french.ts';

/** With the file that it is in, where they may be of several. */
type ShownProblem = Problem & { file?: string };

/** The gravest first, folded away where none keeps the bulletin from being published. */
export function problemsView(problems: readonly ShownProblem[]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const ordered = gravestFirst(problems);
  return html`<details class="more problems" ?open=${ordered[0]?.level === 'error'}>
    <summary>${formatCount(problems.length, 'remarque')} sur la lecture</summary>
    <ul>
      ${ordered.map(problemView)}
    </ul>
  </details>`;
}

function problemView({ level, file, line, message }: ShownProblem) {
  const where = [file, line > 0 && `ligne ${line}`].filter(Boolean).join(', ');
  return html`<li class=${level}>
    <strong>${LEVEL_NAMES[level]}</strong
    >${where ? html` <span class="muted">(${where})</span>` : nothing}&nbsp;: ${typeset(message)}
  </li>`;
}
