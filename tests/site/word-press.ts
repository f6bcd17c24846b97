/** What WordPress 6.1 makes of others' HTML, re-made from its source and from what it was seen to do. */

/**
 * The frame's half of its `wp-embed.js`: messages are obeyed, and links written down instead of followed.
 * @param late it listens only once the frame has long spoken, and then says `ready`, as WordPress does since 5.9
 */
export const wpEmbedScript = (secret: string, { late = false } = {}) => `<script>
  ${late ? `addEventListener('load', () => setTimeout(() => { listen(); document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: '${secret}' }, '*'); }, 300));` : 'listen();'}
  function listen() { addEventListener('message', ({ data, source }) => {
    const iframe = document.querySelector('iframe');
    if (!data || data.secret !== '${secret}' || source !== iframe.contentWindow) return;
    iframe.removeAttribute('style');
    for (const quote of document.querySelectorAll('blockquote.wp-embedded-content')) quote.style.display = 'none';
    if (data.message === 'height') iframe.height = Math.min(1000, Math.max(200, ~~data.value));
    const [from, to] = [new URL(iframe.src), new URL(data.value, iframe.src)];
    if (data.message === 'link' && to.host === from.host)
      document.body.append(Object.assign(document.createElement('output'), { textContent: to.href }));
  }); }
</script>`;

/** `wp_filter_oembed_result` on a foreign provider's answer: some attributes, a sandbox, a secret, hidden until it speaks. */
export function filterOembed(html: string, secret: string): string {
  const kept = /<blockquote>.*<\/blockquote>/s.exec(html)?.[0] ?? '';
  const iframe = /<iframe[^>]*>/.exec(html)?.[0] ?? '';
  const attributes = Array.from(iframe.matchAll(/ (src|width|height|frameborder|title|scrolling)="([^"]*)"/g))
    .map(([, name = '', value = '']) => ` ${name}="${name === 'src' ? `${value}#?secret=${secret}` : value}"`)
    .join('');
  const hidden = kept ? ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' : '';
  return `${kept.replace('<blockquote', '$& class="wp-embedded-content"')}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}${attributes}></iframe>`;
}
