const SUBDOMAINS = 'https?:\\/\\/(?:[\\w-]+\\.)*';

/** Each network by its own hosts, compared whole; what is no network's may lead anywhere, and says where. */
const AGREES = new RegExp(
  `^(?:(?:facebook\\S* ${SUBDOMAINS}(?:facebook\\.com|fb\\.(?:com|me|watch|gg)|m\\.me|messenger\\.com|facebookwkhpilnemxj7\\w+\\.onion)` +
    `|twitter ${SUBDOMAINS}(?:(?:twitter|x)\\.com|t\\.co)` +
    `|instagram ${SUBDOMAINS}instagr(?:am\\.com|\\.am)` +
    `|youtube ${SUBDOMAINS}youtu(?:be(?:-nocookie)?\\.com|\\.be))\\.?(?::\\d+)?(?:[/?#]|$)` +
    '|email mailto:|(?!facebook|twitter |instagram |youtube |email )[^]+ https?:)',
  'i',
);

/**
 * Do a link's kind and its address agree? What is said to lead to Facebook leads to Facebook.
 * @example kindAgrees({ kind: 'facebook-page', url: 'https://evil.example/confirmer' }) // false
 */
export const kindAgrees = ({ kind, url }: { kind: string; url: string }) => AGREES.test(`${kind} ${url}`);
