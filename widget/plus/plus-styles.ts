import { css } from 'lit';

const plusStyles = css`
  /* The colours and fonts of the page, by the names that DSFR, Bootstrap and WordPress give them. */
  :host([look~='host']) {
    --_accent: currentcolor;
    --_any-link: var(--solidaire-accent, color-mix(in srgb, LinkText 30%, currentcolor));
    --_wp-link: var(--wp--preset--color--primary, var(--_any-link));
    --_link: var(--text-action-high-blue-france, var(--bs-link-color, var(--_wp-link)));
    --_text: var(--text-default-grey, currentcolor);
    --_background: var(--background-default-grey, transparent);
    --_soft: transparent;
    --_radius: var(--bs-border-radius, 0);
    --_heading-font: var(--wp--preset--font-family--heading, inherit);
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
export function adoptPlusStyles({ shadowRoot }: Element): void {
  if (plusStyles.styleSheet) shadowRoot?.adoptedStyleSheets.push(plusStyles.styleSheet);
}
