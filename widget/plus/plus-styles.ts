import { css, type LitElement } from 'lit';
import { HostLookController } from './host-look-controller.ts';

const plusStyles = css`
  /* Nothing of ours; what is the page's, host-look.ts chooses. */
  :host([look~='host']) {
    --_accent: currentcolor;
    --_background: transparent;
    --_soft: transparent;
    --_radius: 0;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  label {
    flex: 1 1 160px;
    min-width: 0;
  }
  input,
  select {
    box-sizing: border-box;
    display: block;
    width: 100%;
    min-height: 40px;
    padding: 6px 10px;
    border: 1px solid;
    border-radius: var(--solidaire-radius, var(--_radius));
    background: none;
    color: inherit;
    font: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }

  .pasted :is(.initiatives, .initiatives > li) {
    container-type: normal;
    display: block;
  }
  .pasted .initiative {
    margin-block: var(--solidaire-gap, 16px);
  }

  @media print {
    .filters {
      display: none;
    }
  }
`;

/** Gives an element the looks of what the further file draws in it, the fields and a list of which pieces were pasted; and the page's own. */
export function adoptLooks(host: LitElement): void {
  if (!plusStyles.styleSheet || !host.shadowRoot) return;
  const sheet = new CSSStyleSheet();
  host.shadowRoot.adoptedStyleSheets.push(plusStyles.styleSheet, sheet);
  host.addController(new HostLookController(host, sheet));
}
