import { css } from 'lit';

/**
 * What all pages of the site are made from: colours, the two fonts, one scale of sizes and one of distances. Everything else
 * in the style sheets asks for these by name.
 */
export const scaleStyles = css`
  :root {
    color-scheme: light dark;
    --paper: light-dark(#faf5ec, #1c1714);
    --band: light-dark(#f3e8d8, #231d19);
    --brick: light-dark(#b4492c, #b9573a);
    --ochre: light-dark(#dfa04a, #c48d45);
    --sand: light-dark(#e2c9a6, #8f7558);
    --shared: light-dark(#7c2f1c, #7a3927);
    --roof: light-dark(#5b463b, #4a3a31);
    --lit: light-dark(#fff3d6, #f7d58d);

    --heading-font: Aleo, Rockwell, 'Roboto Slab', 'DejaVu Serif', 'Sitka Small', Georgia, serif;
    --reading-font:
      Figtree, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;

    /* Each a fifth to a quarter more than the one before. */
    --small: 0.9rem;
    --body: 1.0625rem;
    --large: 1.25rem;
    --h3: 1.3rem;
    --h2: clamp(1.5rem, 1.35rem + 0.8vw, 1.9rem);
    --h1: clamp(1.9rem, 1.5rem + 2.2vw, 2.9rem);
    --hero: clamp(2.3rem, 1.5rem + 4.4vw, 4.2rem);

    --gap-1: 4px;
    --gap-2: 8px;
    --gap-3: 16px;
    --gap-4: 24px;
    --gap-5: 40px;
    --gap-6: 64px;
    /** As wide as a text is read with ease. */
    --measure: 44rem;
  }
`;
