import { fileURLToPath } from 'node:url';

/** What takes the place of a piece of code. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Lit's own class of a template, without its search for the places of values. */
const PREPARED = `class S {
  constructor({ strings }) {
    const { html, parts } = prepareTemplate(strings, H, z);
    this.parts = parts;
    this.el = l.createElement('template');
    this.el.innerHTML = V(strings, html);
  }
}`;

/** What is cut out of a module, and what stands in its place: `$1` for what the pattern keeps. */
type Cut = readonly [found: RegExp, text?: string];

/**
 * What Lit holds, and WXT in a content script, and the kit does without. It adds nothing to a page's global object but its
 * elements, so not the list of Lit's versions. Its templates are of HTML only, have no directive, and bind attributes as a
 * whole, listeners that are functions, and what stands between tags; `prepareTemplate` knows where without looking through
 * them. So a page does not wait for the rest. The address is watched by `follow-address.ts`, and the page is sent no message.
 */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'content-script-context.mjs': [
    [/import \{ logger \}.*\n/],
    [/import \{ createLocationWatcher \}.*\n/],
    [/\tlocationWatcher = .*\n/],
    [/\tblock\(\) \{[^]*?\n\t\}\n/],
    [/\tsetTimeout\([^]*?(?=\taddEventListener\()/],
    [/\t\tif \(type === "wxt:locationchange"\) \{[^]*?\n\t\t\}\n/],
    [/type\.startsWith\("wxt:"\) \? getUniqueEventName\(type\) : type/, 'type'],
    [/\t\tlogger\.debug\(.*\n/],
    [/\t\tif \(!this\.options\?\.noScriptStartedPostMessage\)[^]*?"\*"\);\n/],
  ],
  'custom-events.mjs': [
    [/var WxtLocationChangeEvent = class [^]*?\n\};\n/],
    [/WxtLocationChangeEvent, (?=getUniqueEventName \})/],
  ],
  'lit-html.js': [
    // Templates.
    [
      /^/,
      `import { prepareTemplate } from ${JSON.stringify(fileURLToPath(new URL('prepare-template.ts', import.meta.url)))};\n`,
    ],
    [/,h="\$lit\$",o=.*?(?=,l=document)/],
    [/,f="\[ \\t.*?(?=,x=t=>)/],
    [/,w=x\(2\),T=x\(3\),E=Symbol\.for\("lit-noChange"\)/],
    [/const N=\(t,i\)=>\{.*?(?=class R\{)/, PREPARED],
    [/const j=.*?;(?=const D=)/],
    [/j as _\$LH,(?=b as html)/],
    [/,T as mathml,E as noChange/],
    [/,w as svg/],
    // A template's instance.
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}(?=u\()/],
    [/t\?\.creationScope\?\?(?=l\))/],
    [/r\.strings,this,t\):6===r\.type&&\(i=new Z\(h,this,t\)\)/, 'this)'],
    [/1===r\.type\?(?=i=new r)/],
    [
      /void 0!==s&&\(void 0!==s\.strings\?\(s\._\$AI\(t,s,i\),i\+=s\.strings\.length-2\):(s\._\$AI\(t\[i)\]\)\),i\+\+/,
      '$1++])',
    ],
    // A part between tags.
    [/get _\$AU\(\)\{return this\._\$AM\?\._\$AU\?\?this\._\$Cv\}/],
    [/,this\._\$Cv=e\?\.isConnected\?\?!0/],
    [/get parentNode\(\)\{let t=this\._\$AA\.parentNode;.*?get endNode\(\)\{return this\._\$AB\}/],
    [/,i=this\)\{t=M\(this,t,i\),(?=a\(t\))/, '){'],
    [/t!==this\._\$AH&&t!==E(?=&&this\._\(t\))/, 't!==this._$AH'],
    [/,_\$litType\$:s\}=t,e="number"==typeof s\?(this\._\$AC\(t\)):\(.*?,s\);/, '}=t,e=$1;'],
    [/this\._\$AP\?\.\(!1,!0,s\)(?=;t!==)/],
    [/setConnected\(t\)\{.*?\}(?=\}class H)/],
    // An attribute.
    [/get tagName\(\)\{return this\.element\.tagName\}get _\$AU\(\)\{return this\._\$AM\._\$AU\}/],
    [/(this\.options=h),s\.length>2\|\|.*?:(this\._\$AH=A)(?=\}_\$AI)/, '$1'],
    [
      /,i=this,s,e\)\{const h=this\.strings;let o=!1;if.*?o&&!e&&(this\.j\(t\)\})/,
      '){t!==this._$AH&&(this._$AH=t,this.j(t))}',
    ],
    [/class I extends H\{.*?(?=class z )/],
    // A listener.
    [
      /,i=this\)\{if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;const s=this\._\$AH.*?(?=,this\._\$AH=t\})/,
      '){this._$AH===A&&this.element.addEventListener(this.name,this)',
    ],
    [
      /"function"==typeof this\._\$AH\?(this\._\$AH\.call\()this\.options\?\.host\?\?this\.element,t\):this\._\$AH\.handleEvent\(t\)/,
      '$1this.element,t)',
    ],
    [/class Z\{.*?\}\}(?=const j=)/],
    // Drawing.
    [/,s\)=>\{const e=s\?\.renderBefore\?\?i;let h=e(?=\._\$litPart\$;)/, ')=>{let h=i'],
    [/const t=s\?\.renderBefore\?\?null;e(?=\._\$litPart\$=)/, 'i'],
    [/(new k\(i\.insertBefore\(c\(\),)t\),t,void 0,s\?\?\{\}\)/, '$1null),null)'],
  ],
};

/**
 * The cuts of a module of a library.
 * @throws Error when a newer library no longer holds what is cut
 */
export function cutsOf(code: string, id: string): Edit[] {
  const cuts = CUTS[id.slice(id.lastIndexOf('/') + 1)] ?? [];
  return cuts.map(([found, text = '']) => {
    const match = found.exec(code);
    if (!match) throw new Error(`${id} no longer holds ${found}: look again at what is cut out of it.`);
    const [old, kept = ''] = match;
    return { start: match.index, end: match.index + old.length, text: text.replace('$1', kept) };
  });
}
