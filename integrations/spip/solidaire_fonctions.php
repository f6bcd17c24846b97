<?php
/**
 * La liste vient du site des bulletins, et de nulle part ailleurs ; SPIP la garde une heure et la passe par `safehtml`. Elle se lit
 * sans JavaScript ; le script publié la tient ensuite à jour.
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/** Au plus, en octets, de ce qu’on va chercher. */
define('_SOLIDAIRE_TAILLE_MAX', 512 * 1024);

/** L’adresse du site des bulletins, qui finit par `/` ; vide tant que personne ne l’a dite. Le plugin venu d’un site la connaît. */
function solidaire_site(): string {
	include_spip('inc/config');
	$dite = lire_config('solidaire/site', '');
	$jointe = __DIR__ . '/site.json';
	if ($dite === '' && is_readable($jointe)) {
		$dite = json_decode((string) file_get_contents($jointe), true)['site'] ?? '';
	}

	return solidaire_adresse($dite);
}

/** Une adresse https sans compte, question ni ancre, qui finit par `/` ; sinon rien. */
function solidaire_adresse($saisie): string {
	$adresse = trim((string) $saisie);
	if (!preg_match(',^https://[a-z0-9.-]+(:\d+)?(/[\w.~/-]*)?$,iD', $adresse)) {
		return '';
	}

	return rtrim($adresse, '/') . '/';
}

/**
 * Le modèle `<solidaire|commune=62413>` : la liste de la commune nommée par son code ou son nom. Un visiteur ne voit rien de ce qui
 * manque.
 */
function solidaire_liste($commune, $layout = ''): string {
	$site = solidaire_site();
	if ($site === '') {
		return solidaire_conseil('indiquez l’adresse du site des bulletins (Configuration, Solidaire).');
	}
	$code = solidaire_code($commune);
	if ($code === '') {
		return solidaire_conseil('nommez la commune, par exemple commune=Harnes.');
	}
	include_spip('inc/texte');
	$liste = solidaire_lire("communes/$code/liste.html");
	$dedans = $liste === '' ? '<a href="' . $site . "communes/$code/" . '">Initiatives solidaires</a>' : safehtml($liste);
	$layout = in_array($layout, ['cards', 'compact'], true) ? $layout : 'list';

	return '<div class="solidaire"><script type="module" referrerpolicy="no-referrer" src="' . $site . 'widget/v1/solidaire.js"></script>'
		. "<solidaire-initiatives commune=\"$code\" look=\"host\" layout=\"$layout\">$dedans</solidaire-initiatives></div>";
}

/** Pour qui regarde la source de la page : SPIP garde la même page pour tous, un message s’y montrerait aux visiteurs. */
function solidaire_conseil(string $mots): string {
	return "<!-- Solidaire : $mots -->";
}

/** Le code INSEE saisi, ou celui de la commune de ce nom ; vide s’il n’y en a pas. */
function solidaire_code($saisie): string {
	$saisie = strtoupper(trim((string) $saisie));
	if ($saisie === '' || preg_match('/^\d[\dAB]\d{3}$/D', $saisie)) {
		return $saisie;
	}
	$nom = solidaire_plier($saisie);
	foreach (solidaire_json('feed/v1/index.json')['departments'] ?? [] as $departement) {
		$code = $departement['code'] ?? '';
		if (!is_string($code) || !preg_match('/^\d[\dAB]\d?$/D', $code)) {
			continue;
		}
		foreach (solidaire_json("feed/v1/$code/communes.json")['communes'] ?? [] as $commune) {
			if (solidaire_plier($commune['name'] ?? '') === $nom && preg_match('/^\d[\dAB]\d{3}$/D', $commune['code'] ?? '')) {
				return $commune['code'];
			}
		}
	}

	return '';
}

/** Un nom sans accents, casse, tirets ni espaces. */
function solidaire_plier($nom): string {
	include_spip('inc/charsets');

	return preg_replace('/[^a-z]/', '', strtolower(translitteration((string) $nom)));
}

function solidaire_json(string $chemin): array {
	$valeur = json_decode(solidaire_lire($chemin), true);

	return is_array($valeur) ? $valeur : [];
}

/** Un fichier du site, que SPIP garde une heure ; vide s’il ne peut être lu. */
function solidaire_lire(string $chemin): string {
	include_spip('inc/distant');
	$options = ['follow_location' => 0, 'taille_max' => _SOLIDAIRE_TAILLE_MAX, 'delai_cache' => 3600];
	$reponse = recuperer_url_cache(solidaire_site() . $chemin, $options);

	return is_array($reponse) && ($reponse['status'] ?? 0) == 200 ? (string) $reponse['page'] : '';
}
