/**
 * Stand-ins for Facebook's pages, written after their markup in several ages and layouts: what holds the content, where
 * links stand and what they carry. Each links to one page that bulletin n° 2 lists, and to others.
 */
export interface FacebookPage {
  name: string;
  address: string;
  html: string;
  notices: 0 | 1;
  /** How many links to listed pages are words, and so bear a mark. */
  marks: number;
}

const LISTED = 'SECONDDDEPART';

const page = (head: string, body: string, style = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Facebook</title>${head}<style>
    body { margin: 0; font: 15px/1.34 system-ui, sans-serif; background: #f0f2f5; color: #050505 } a { color: #0064d1; text-decoration: none }
    @media (prefers-color-scheme: dark) { body { background: #18191a; color: #e4e6eb } .card { background: #242526 !important } }
    .card { background: #fff; border-radius: 8px; padding: 12px 16px; margin: 16px 0 }
    ${style}</style></head><body>${body}</body></html>`;

/** Facebook's application of today: a fixed header, a left column that stays, a feed in `role="main"`. */
const APPLICATION = `
  .bar { position: fixed; inset: 0 0 auto; height: 56px; background: #fff; display: flex; gap: 24px; align-items: center; padding: 0 16px; box-shadow: 0 1px 2px #0003 }
  nav.side { position: fixed; top: 72px; left: 0; width: 280px; bottom: 0; overflow: auto } nav.side a { display: block; padding: 10px 16px }
  [role=main] { margin: 72px auto 0; max-width: 680px; padding: 1px 12px }
  .chats { position: fixed; right: 16px; bottom: 16px } @media (max-width: 1000px) { nav.side { display: none } }`;
const BAR = `<div class="bar" role="banner"><a href="/" aria-label="Accueil">f</a><input type="search" aria-label="Rechercher"><a href="/watch/">Vidéo</a><a href="/marketplace/">Marketplace</a></div>`;
const SIDE = `<nav class="side">${'Amis Souvenirs Enregistrés Groupes Vidéo Marketplace Fil Évènements Annonces Jeux Pages Messenger'
  .split(' ')
  .map((word) => `<a href="/${word.toLowerCase()}/">${word}</a>`)
  .join('')}</nav><div class="chats"><button>✎</button></div>`;

/** A post of today: picture and name lead to its author, the time to the post. */
const post = (name: string, words: string, href: string) => `<div role="article" class="card">
  <a href="${href}?__cft__[0]=AZW${words.length}&amp;__tn__=%3C%2CP" aria-hidden="true" tabindex="-1"><img alt="" width="40" height="40"></a>
  <h4 data-ad-rendering-role="profile_name"><span><a href="${href}?__cft__[0]=AZW${words.length}&amp;__tn__=-UC" role="link"><strong><span>${name}</span></strong></a></span></h4>
  <a href="${href}/posts/pfbid0${words.length}?__cft__[0]=x" role="link"><span>2 h</span></a>
  <div data-ad-rendering-role="story_message">${words}</div><button>J’aime</button><button>Commenter</button></div>`;
const POSTS =
  post('Mairie de Haillicourt', 'Le marché rouvre samedi.', 'https://www.facebook.com/mairie.haillicourt') +
  post(
    'SECOND DEPART',
    'Nous appelons chaque semaine les personnes isolées.',
    `https://www.facebook.com/${LISTED}`,
  ) +
  post('Un voisin', 'Merci à tous.', '/un.voisin.62');

const HEAD = `<link rel="canonical" href="https://www.facebook.com/${LISTED}/"><meta property="og:url" content="https://www.facebook.com/${LISTED}/"><meta property="al:android:url" content="fb://profile/100083132751008"><meta property="al:ios:url" content="fb://profile/100083132751008">`;

export const facebookPages: readonly FacebookPage[] = [
  {
    name: 'feed, logged in, today',
    address: 'https://www.facebook.com/',
    html: page('', `<div>${BAR}${SIDE}<div role="main">${POSTS}</div></div>`, APPLICATION),
    notices: 0,
    marks: 1,
  },
  {
    name: 'a page, logged in, today',
    address: `https://www.facebook.com/${LISTED}`,
    html: page(
      '',
      `<div>${BAR}${SIDE}<div role="main"><div class="card"><h1>SECOND DEPART</h1><a href="/${LISTED}/about" role="tab">À propos</a> <a href="/${LISTED}/photos" role="tab">Photos</a></div>${POSTS}</div></div>`,
      APPLICATION,
    ),
    notices: 1,
    marks: 1,
  },
  {
    name: 'a page, logged out',
    address: `https://www.facebook.com/${LISTED}/`,
    html: page(
      HEAD,
      `<div class="bar"><a href="/login/">Se connecter</a></div><div role="main"><div class="card"><h1>SECOND DEPART</h1></div>${POSTS}</div>`,
      APPLICATION,
    ),
    notices: 1,
    marks: 1,
  },
  {
    name: 'a page, of 2016',
    address: `https://www.facebook.com/pg/${LISTED}/`,
    html: page(
      '',
      `<div id="blueBar" class="bar"><a href="/">Facebook</a></div><div id="content"><div class="card userContentWrapper"><a class="profileLink" data-hovercard="/ajax/hovercard/page.php?id=100083132751008" href="https://www.facebook.com/${LISTED}/?fref=nf">SECOND DEPART</a> <abbr><a href="/${LISTED}/posts/123">8 avril</a></abbr><p>Permanence.</p></div></div>`,
      '.bar { position: fixed; inset: 0 0 auto; height: 42px; background: #3b5998 } .bar a { color: #fff } #content { margin: 60px auto 0; max-width: 850px }',
    ),
    notices: 1,
    marks: 1,
  },
  {
    name: 'the mobile site',
    address: `https://m.facebook.com/${LISTED}`,
    html: page(
      '',
      `<div id="viewport"><div id="header"><a href="/">Facebook</a> <a href="/menu/">Menu</a></div><div id="root"><div class="card"><a href="/${LISTED}?refid=17&amp;__xts__=a">SECOND DEPART</a><p>Permanence.</p><a href="/story.php?story_fbid=1&amp;id=100083132751008">8 avril</a></div>${'<div class="card"><a href="/autre.page">Autre page</a></div>'.repeat(8)}</div></div>`,
    ),
    notices: 1,
    marks: 1,
  },
  {
    name: 'mbasic',
    address: `https://mbasic.facebook.com/${LISTED}?v=timeline`,
    html: page(
      '',
      `<div id="viewport"><div id="header"><a href="/home.php">Accueil</a> <a href="/menu/bookmarks/">Menu</a></div><div id="root" role="main"><table><tr><td><h3><a href="/${LISTED}?eav=Af&amp;refid=17">SECOND DEPART</a></h3><a href="/profile.php?id=61550000000001&amp;lst=1">Un voisin</a></td></tr></table></div></div>`,
    ),
    notices: 1,
    marks: 1,
  },
  {
    name: 'search results',
    address: 'https://www.facebook.com/search/top?q=second',
    html: page(
      '',
      `<div>${BAR}<div role="main"><div role="feed">${['Second Empire|/second.empire', `SECOND DEPART|https://www.facebook.com/${LISTED}`, 'Seconde main|/groups/seconde.main/', 'Entraide imprimante 3D|/groups/entraide.imprimante.3d/'].map((row) => `<div class="card"><a style="display:block" href="${row.split('|')[1] ?? ''}?__tn__=%3C" role="presentation"><span>${row.split('|')[0] ?? ''}</span></a></div>`).join('')}</div></div></div>`,
      APPLICATION,
    ),
    notices: 0,
    marks: 2,
  },
  {
    name: 'a group, with comments',
    address: 'https://www.facebook.com/groups/voisins.bruay/',
    html: page(
      '',
      `<div>${BAR}<div role="main">${post('Un voisin', 'Qui peut aider ?', '/groups/voisins.bruay/user/61550000000001')}<ul><li class="card" role="article" aria-label="Commentaire"><a href="/${LISTED}?comment_id=Y29tbWVudDox&amp;__cft__[0]=a" role="link">SECOND DEPART</a> : nous. <a href="/groups/voisins.bruay/posts/1/?comment_id=2">1 h</a> <button>Répondre</button></li></ul></div></div>`,
      APPLICATION,
    ),
    notices: 0,
    marks: 1,
  },
];

/** Where `mutePage` stands. */
export const MUTE = 'https://www.facebook.com/watch/';

/** Everything is a box that listens for clicks: no link says where it leads. */
export const mutePage = page(
  '',
  `<div>${'<div class="card"><div role="link" tabindex="0">SECOND DEPART</div><a href="#">2 h</a></div>'.repeat(10)}</div>`,
);

/** Where `numberedPage` stands. */
export const NUMBERED = 'https://www.facebook.com/profile.php?id=100083132751008';

/** `SECONDDDEPART` by its number, as the head tells it. */
export const numberedPage = page(HEAD, `<div role="main"><h1>SECOND DEPART</h1></div>`);
