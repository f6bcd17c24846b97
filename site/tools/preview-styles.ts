import { css } from 'lit';

/** Of the page in which the widget is shown as elsewhere: a bare browser's, in the scheme that is asked for. */
export const previewStyles = css`
  html {
    background: Canvas;
    color: CanvasText;
    font:
      100%/1.5 system-ui,
      sans-serif;
  }
  body {
    margin: 0;
    padding: 16px;
  }
  h1 {
    position: absolute;
    inset-block-start: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  h1:has(+ *) {
    display: none;
  }
`;
