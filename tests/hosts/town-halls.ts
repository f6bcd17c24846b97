/**
 * Fake town halls, each hostile in its own way to what is pasted into it. Served from another origin than the kit.
 * `inherits` is what a page may well change, in a page of no other rule: the font of its texts, its colours, its direction.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface TownHall {
  name: string;
  /** The page around the pasted snippet. `site` is the kit's address. */
  page: (snippet: string, site: string) => string;
  headers?: (site: string) => Record<string, string>;
  /** Declarations for the place of the snippet in the clean page. */
  inherits: string;
  /** Of the text direction in the clean page. */
  direction?: 'rtl';
  /** Pixels of the window. */
  width?: number;
  /** Milliseconds before the kit's server answers. */
  delay?: number;
}

const nodeModule = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)), 'utf8');

const SANS = "Verdana, 'DejaVu Sans', sans-serif";
const SERIF = "Georgia, 'DejaVu Serif', serif";

/** A page like any other, which a row of the table then spoils. */
const page = (head: string, body: string, root = 'lang="fr"') => `<!doctype html>
<html ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mairie</title>
${head}
</head>
<body>
<header><h1>Mairie</h1><ul><li><a href="#menu">Menu</a></li></ul></header>
<main class="entry-content container" id="menu">
<h2>Solidarité</h2>
<p>Voici ce qui se passe chez nous.</p>
${body}
<p>Et la suite de la page.</p>
</main>
</body>
</html>`;

const styled =
  (css: string, root?: string): TownHall['page'] =>
  (snippet) =>
    page(`<style>${css}</style>`, snippet, root);

export const TOWN_HALLS: readonly TownHall[] = [
  {
    name: 'WordPress theme',
    page: (snippet) =>
      page(
        `<style>
          body { font: 18px/1.75 ${SERIF}; color: #28303d; background: #d1e4dd; }
          .entry-content > * { max-width: 610px; margin: 1.75em auto; }
          .entry-content a { color: #28303d; text-decoration: underline dotted; box-shadow: 0 1px 0 #28303d; }
          .entry-content ul li { margin: 0 0 .5em 2em; list-style: square; }
          .entry-content p { margin-bottom: 1.75em; }
          .entry-content h2, .entry-content h3 { font: 300 40px/1.3 ${SANS}; letter-spacing: -.02em; }
          article { padding: 4em; border: 9px solid; }
        </style>`,
        // As wpautop leaves it.
        `<p>${snippet.replace('</script>', '</script><br>')}</p>`,
      ),
    inherits: `font: 18px ${SERIF}; color: #28303d; background: #d1e4dd`,
  },
  {
    name: 'Bootstrap 3',
    page: (snippet) =>
      page(
        `<style>${nodeModule('bootstrap/dist/css/bootstrap.min.css').replace(/@font-face\{[^}]*\}/g, '')}</style>`,
        `<div class="row"><div class="col-sm-6"><div class="panel-body well">${snippet}</div></div></div>`,
      ),
    inherits: 'font: 14px "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #f5f5f5',
  },
  {
    name: '* { all: unset }',
    page: styled(`* { all: unset } html, body, main { display: block }`),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'html { font-size: 62.5% }',
    page: styled(
      `html { font-size: 62.5% } body { font: 1.6rem/1.4 ${SANS}; color: #222; background: #fff }`,
    ),
    inherits: `font: 16px ${SANS}; color: #222; background: #fff`,
  },
  {
    name: 'html { font-size: 200% }',
    page: styled(`html { font-size: 200% } body { font: .5rem/1 ${SANS}; color: #222; background: #fff }`),
    inherits: `font: 16px ${SANS}; color: #222; background: #fff`,
  },
  {
    name: 'old jQuery',
    page: (snippet) =>
      page(
        `<script>${nodeModule('jquery/dist/jquery.min.js')}</script>
        <script>
          jQuery(function ($) {
            $('*').addClass('js').css('zoom', 1);
            $('a[href^="http"]').attr('target', '_blank').append(' ↗');
            $(document).on('click', 'a', function () { return false; });
            for (var key in []) throw new Error('enumerable ' + key);
          });
        </script><style>body { background: #fff; color: #000 }</style>`,
        snippet,
      ),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'old Prototype',
    page: (snippet) =>
      page(`<script>${PROTOTYPE}</script><style>body { background: #fff; color: #000 }</style>`, snippet),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'right to left',
    page: styled(`body { font: 16px/1.8 ${SANS}; background: #fff; color: #111 }`, 'lang="ar" dir="rtl"'),
    inherits: `font: 16px ${SANS}; color: #111; background: #fff`,
    direction: 'rtl',
  },
  {
    name: 'dark page, that says so',
    page: styled(`:root { color-scheme: dark } body { background: #101418; color: #e8e8e8 }`),
    inherits: 'color-scheme: dark; background: #101418; color: #e8e8e8',
  },
  {
    name: 'column of 245 px',
    page: (snippet) =>
      page(
        `<style>
          body { font: 13px/1.3 ${SANS}; color: #333; background: #eee }
          aside { width: 245px; overflow: hidden; text-align: justify; hyphens: auto; word-break: break-all; }
        </style>`,
        `<aside>${snippet}</aside>`,
      ),
    inherits: `font: 13px ${SANS}; color: #333; background: #eee`,
  },
  {
    name: 'strictest policy and Trusted Types',
    page: (snippet) => page('', snippet),
    headers: (site) => ({
      'content-security-policy': `default-src 'none'; script-src ${site}; connect-src ${site}; style-src 'none'; require-trusted-types-for 'script'`,
    }),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'quirks mode',
    page: (snippet) =>
      `<html><title>Mairie</title><body bgcolor="#ffffee" text="#003300" link="red">
      <center><font face="Verdana, DejaVu Sans" size="5"><table width="640" border="1" cellpadding="9"><tr><td>${snippet}</table></font></center>`,
    // In quirks mode a table takes no font size and no alignment from what is around it.
    inherits: 'font: 16px Verdana, DejaVu Sans; color: #030; background: #ffe',
  },
  {
    name: 'another Lit',
    page: (snippet, site) =>
      page(
        `<script type="importmap">{"imports": {
          "lit": "${site}lit2/index.js",
          "@lit/reactive-element": "${site}lit2/node_modules/@lit/reactive-element/reactive-element.js",
          "lit-html": "${site}lit2/node_modules/lit-html/lit-html.js",
          "lit-html/is-server.js": "${site}lit2/node_modules/lit-html/is-server.js",
          "lit-element/lit-element.js": "${site}lit2/node_modules/lit-element/lit-element.js"
        }}</script>
        <script type="module">
          import { LitElement, html } from 'lit';
          customElements.define('town-news', class extends LitElement {
            render() { return html\`<p>Lit d’avant</p>\`; }
          });
        </script><style>body { background: #fff; color: #000 } town-news { display: block; height: 60px; overflow: hidden }</style>`,
        `<town-news></town-news>${snippet}`,
      ),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'two versions of the kit',
    page: (snippet, site) =>
      page(
        `<style>body { background: #fff; color: #000 }</style><script type="module" src="${site}widget/v1/solidaire.js?older"></script>`,
        snippet,
      ),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'slow network',
    page: styled('body { background: #fff; color: #000 }'),
    inherits: 'color: #000; background: #fff',
    delay: 400,
  },
  {
    name: '!important rules',
    page: styled(`
      body { background: #fff; color: #000 }
      a { color: #f0f !important; text-decoration: none !important; background: #ff0 !important; border: 0 !important }
      ul, ol { margin: 3em !important; padding: 3em !important }
      li { list-style: square inside !important; float: left !important }
      h1, h2, h3 { font: 900 50px/1 fantasy !important; text-transform: uppercase !important }
      p { text-indent: 3em !important; margin: 2em !important }
      article, main > * > * { border: 9px dashed red !important }
      .title, .text, .links, .base, .footer { display: none !important }
      * { letter-spacing: 2px !important; word-spacing: 9px !important; line-height: 3 !important; text-align: right !important }
    `),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'sandboxed by its own policy',
    page: styled('body { background: #fff; color: #000 }'),
    headers: () => ({ 'content-security-policy': 'sandbox allow-scripts' }),
    inherits: 'color: #000; background: #fff',
  },
  {
    name: 'every inherited oddity',
    page: styled(`
      body { background: #fff; color: #000 }
      main {
        font: italic small-caps 900 condensed 16px/3 "Times New Roman", serif; letter-spacing: 3px; word-spacing: 9px;
        text-indent: 40px; text-align: justify; text-transform: uppercase; text-shadow: 2px 2px red; white-space: nowrap;
        word-break: break-all; hyphens: auto; text-wrap: nowrap; list-style: square inside; cursor: wait; quotes: '<' '>';
        text-underline-position: under; text-emphasis: dot; -webkit-text-stroke: 1px blue; font-variant-numeric: oldstyle-nums;
        font-feature-settings: 'smcp'; font-kerning: none; tab-size: 9; border-spacing: 9px; caret-color: red; orphans: 9;
        text-decoration-skip-ink: none; overflow-wrap: normal; line-break: anywhere; text-rendering: geometricPrecision;
      }
    `),
    inherits: 'font: 16px "Times New Roman", serif; color: #000; background: #fff',
  },
];

/** What Prototype 1.7 does to every page: natives replaced or given methods, elements too; lists that serialize themselves. */
const PROTOTYPE = `
(function () {
  var extend = function (to, from) { for (var name in from) to[name] = from[name]; return to; };
  Function.prototype.bind = function (context) {
    var fn = this, given = Array.prototype.slice.call(arguments, 1);
    return function () { return fn.apply(context, given.concat(Array.prototype.slice.call(arguments))); };
  };
  extend(Array.prototype, {
    toJSON: function () { return '[' + this.map(function (each) { return JSON.stringify(each); }).join(', ') + ']'; },
    each: function (iterator) { for (var i = 0; i < this.length; i++) iterator(this[i], i); return this; },
    find: function (iterator) { for (var i = 0; i < this.length; i++) if (iterator(this[i], i)) return this[i]; },
    reduce: Array.prototype.reduce, first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
    clear: function () { this.length = 0; return this; }, inspect: function () { return '[' + this + ']'; },
    include: function (each) { return this.indexOf(each) !== -1; }
  });
  Array.from = function (iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0, results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  };
  extend(String.prototype, {
    toJSON: function () { return '"' + this + '"'; }, strip: function () { return this.replace(/^\\s+|\\s+$/g, ''); },
    include: function (text) { return this.indexOf(text) > -1; }, startsWith: function (text) { return this.lastIndexOf(text, 0) === 0; },
    blank: function () { return /^\\s*$/.test(this); }
  });
  extend(Object, { keys: function (object) { var names = []; for (var name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name); return names; },
    isArray: function (object) { return Array.isArray(object); } });
  extend(HTMLElement.prototype, {
    visible: function () { return this.style.display !== 'none'; }, update: function (html) { this.innerHTML = html; return this; },
    remove: function () { this.parentNode.removeChild(this); return this; }, replace: function (html) { this.outerHTML = html; return this; },
    insert: function (html) { this.insertAdjacentHTML('beforeend', html); return this; }, wrap: function () { return this; },
    select: function (selector) { return this.querySelectorAll(selector); }, observe: function (name, fn) { this.addEventListener(name, fn); return this; },
    show: function () { this.style.display = ''; return this; }, hide: function () { this.style.display = 'none'; return this; },
    empty: function () { return this.innerHTML.blank(); }, match: function (selector) { return this.matches(selector); },
    up: function () { return this.parentNode; }, next: function () { return this.nextElementSibling; }, identify: function () { return this.id; }
  });
  var native = window.Element;
  window.Element = function (tag, attributes) { return extend(document.createElement(tag), attributes || {}); };
  extend(window.Element, native);
  window.Element.prototype = native.prototype;
  window.$ = function (id) { return document.getElementById(id); };
  window.$$ = function (selector) { return Array.from(document.querySelectorAll(selector)); };
  document.addEventListener('DOMContentLoaded', function () { $$('a').each(function (link) { link.observe('click', function () {}); }); });
})();
`;
