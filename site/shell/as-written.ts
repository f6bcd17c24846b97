import { html } from '@lit-labs/ssr';

/**
 * What is HTML already, as a template without bindings: for `<style>` and `<script>`, within which server templates take
 * none, or would escape what is no HTML. For texts of our own alone, never for what stands in a feed as it stands there.
 */
export const asWritten = (text: string) => html(Object.assign([text], { raw: [text] }));
