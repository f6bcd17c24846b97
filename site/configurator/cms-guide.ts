/**
 * Which form survives in which tool, and what to do there. The plugins are tried in the WordPress 6.1.9 and 6.8.12 and the SPIP
 * 4.4.30 of Debian (`tests/long/real-word-press.test.ts`, `real-spip.test.ts`); what is pasted into WordPress was tried by hand
 * in 6.1.9, with every kind of account. Joomla, Drupal and Wix are known by how they filter, not tried: where settings decide,
 * the advice says so.
 */
import type { PasteFormName } from './paste-forms.ts';

/** `kept`: it shows what it should; `depends`: on the account or the settings. Forms of which nothing is left are not offered. */
export type Survival = 'kept' | 'depends';

export interface PasteAdvice {
  form: PasteFormName;
  survival: Survival;
  advice: string;
}

interface Cms {
  name: string;
  /** The best first. */
  forms: readonly PasteAdvice[];
}

export const CMS_GUIDE = {
  html: {
    name: 'Autre, ou je ne sais pas',
    forms: [
      {
        form: 'line',
        survival: 'kept',
        advice:
          'Collez-la dans une page, en mode «\u00A0HTML\u00A0» ou «\u00A0code source\u00A0». La liste se met ensuite à jour toute seule.',
      },
      {
        form: 'list',
        survival: 'kept',
        advice:
          'Se lit aussi sans JavaScript, dans le style de votre site. Les initiatives qui nomment une personne n’y sont pas copiées\u00A0: un lien y conduit.',
      },
      {
        form: 'frame',
        survival: 'kept',
        advice:
          'Pour un site qui refuse les scripts. Le nombre après «\u00A0height\u00A0» est la hauteur en pixels, prévue pour une colonne de 600\u00A0pixels.',
      },
      {
        form: 'frameHelper',
        survival: 'depends',
        advice:
          'Facultative\u00A0: elle donne aux cadres de la page la hauteur de leur contenu. Il faut que le site accepte les scripts.',
      },
      { form: 'link', survival: 'kept', advice: 'Passe partout.' },
    ],
  },
  wordpress: {
    name: 'WordPress',
    forms: [
      {
        form: 'wordpressPlugin',
        survival: 'kept',
        advice:
          'Un administrateur l’installe une fois («\u00A0Extensions\u00A0», «\u00A0Ajouter\u00A0», «\u00A0Téléverser\u00A0»). Tout compte emploie ensuite le bloc «\u00A0Initiatives solidaires\u00A0» ou ce code court\u00A0: la liste prend les titres et les liens de votre thème, et se lit sans JavaScript.',
      },
      {
        form: 'address',
        survival: 'kept',
        advice:
          'Collez-la seule sur sa ligne\u00A0: WordPress la remplace par la liste, quel que soit votre compte. Il faut que ce site soit en ligne et en https.',
      },
      {
        form: 'line',
        survival: 'depends',
        advice:
          'Dans un bloc «\u00A0HTML personnalisé\u00A0», si vous êtes administrateur ou éditeur d’un site simple. Avec un compte d’auteur, ou sur un réseau de sites, WordPress retire le script\u00A0: il reste le lien.',
      },
      {
        form: 'list',
        survival: 'depends',
        advice:
          'Dans un bloc «\u00A0HTML personnalisé\u00A0». Sans le droit d’écrire du HTML libre, la liste reste, mais ne se met plus à jour.',
      },
      {
        form: 'frame',
        survival: 'depends',
        advice:
          'Mêmes droits que la ligne\u00A0; sans eux, il n’en reste que le lien. Préférez alors l’adresse seule.',
      },
      {
        form: 'blockAlone',
        survival: 'depends',
        advice:
          'Pour un compte d’auteur, si un administrateur a mis le script ci-dessous sur toutes les pages\u00A0; sans le script, il reste le lien.',
      },
      {
        form: 'script',
        survival: 'depends',
        advice: 'Par un administrateur, dans le pied de page du thème.',
      },
    ],
  },
  spip: {
    name: 'SPIP',
    forms: [
      {
        form: 'spipPlugin',
        survival: 'kept',
        advice:
          'Qui tient le site l’installe une fois (dossier «\u00A0plugins\u00A0», puis «\u00A0Configuration\u00A0», «\u00A0Gestion des plugins\u00A0»). Le raccourci s’écrit ensuite dans tout article\u00A0: la liste est dans la page, et se lit sans JavaScript. SPIP garde la page une heure\u00A0: videz le cache pour la voir aussitôt.',
      },
      {
        form: 'frame',
        survival: 'depends',
        advice:
          'Dans le texte d’un article. Selon la sécurité choisie, SPIP l’affiche comme du code\u00A0: demandez alors le modèle à qui tient votre site.',
      },
      {
        form: 'list',
        survival: 'depends',
        advice:
          'Dans le texte d’un article, si SPIP y laisse passer les scripts\u00A0: elle se lit aussi sans JavaScript, dans le style de votre site. Sinon, préférez le modèle.',
      },
      {
        form: 'spipModel',
        survival: 'kept',
        advice:
          'Une fois pour toutes, par qui a accès aux fichiers du site. Videz ensuite le cache («\u00A0Maintenance\u00A0», «\u00A0Vider le cache\u00A0»).',
      },
      {
        form: 'spipTag',
        survival: 'kept',
        advice:
          'Une fois le modèle en place et le cache vidé\u00A0: avant, SPIP montre le raccourci tel que vous l’avez écrit.',
      },
      {
        form: 'line',
        survival: 'depends',
        advice: 'Dans un squelette, oui. Dans un article, SPIP peut montrer le script comme du texte.',
      },
    ],
  },
  joomla: {
    name: 'Joomla',
    forms: [
      {
        form: 'frameAddress',
        survival: 'kept',
        advice:
          'Dans un module ou un élément de menu de type «\u00A0Iframe\u00A0» (ou «\u00A0Wrapper\u00A0»).',
      },
      {
        form: 'frame',
        survival: 'depends',
        advice:
          'Dans un article ou un module «\u00A0Personnalisé\u00A0», en mode code\u00A0: passe si les filtres de texte de votre groupe l’acceptent (Configuration, «\u00A0Filtres de texte\u00A0»).',
      },
      {
        form: 'line',
        survival: 'depends',
        advice: 'De même\u00A0; l’éditeur visuel retire souvent les scripts.',
      },
      {
        form: 'block',
        survival: 'depends',
        advice:
          'Si les scripts passent, mais pas les balises inconnues. Joomla interdit d’office «\u00A0script\u00A0» et «\u00A0iframe\u00A0» à tous les groupes sauf les super-utilisateurs («\u00A0Éléments interdits\u00A0» de l’éditeur et «\u00A0Filtres de texte\u00A0»).',
      },
      { form: 'link', survival: 'kept', advice: 'Passe partout.' },
    ],
  },
  drupal: {
    name: 'Drupal',
    forms: [
      {
        form: 'line',
        survival: 'depends',
        advice:
          'Dans un bloc ou une page au format «\u00A0HTML complet\u00A0». Les autres formats de texte retirent les scripts.',
      },
      {
        form: 'frame',
        survival: 'depends',
        advice:
          'Au format «\u00A0HTML complet\u00A0», ou si l’administrateur a ajouté «\u00A0iframe\u00A0» aux balises permises.',
      },
      { form: 'link', survival: 'kept', advice: 'Passe dans tous les formats.' },
    ],
  },
  wix: {
    name: 'Wix',
    forms: [
      {
        form: 'frameAddress',
        survival: 'kept',
        advice:
          '«\u00A0Ajouter\u00A0», «\u00A0Intégrer du code\u00A0», «\u00A0Intégrer un site\u00A0»\u00A0: collez l’adresse, puis étirez le cadre à la hauteur voulue.',
      },
      {
        form: 'line',
        survival: 'depends',
        advice:
          '«\u00A0Intégrer du code\u00A0», «\u00A0Code HTML\u00A0»\u00A0: la liste s’affiche, mais Wix garde la hauteur que vous donnez et ouvre les liens dans le cadre.',
      },
    ],
  },
  text: {
    name: 'PanneauPocket, IntraMuros, lettre',
    forms: [
      {
        form: 'text',
        survival: 'kept',
        advice:
          'Sans mise en forme, à coller tel quel. Ce texte ne se met pas à jour\u00A0: les initiatives qui nomment une personne n’y sont pas.',
      },
      { form: 'address', survival: 'kept', advice: 'À mettre à la fin de votre message.' },
    ],
  },
} as const satisfies Record<string, Cms>;

export type CmsName = keyof typeof CMS_GUIDE;

export const isCms = (name: string): name is CmsName => Object.hasOwn(CMS_GUIDE, name);

export const SURVIVAL_WORDS: Readonly<Record<Survival, string>> = {
  kept: 'passe',
  depends: 'passe parfois',
};
