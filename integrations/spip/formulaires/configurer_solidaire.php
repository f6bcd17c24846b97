<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

function formulaires_configurer_solidaire_charger_dist() {
	include_spip('solidaire_fonctions');

	return ['site' => solidaire_site()];
}

function formulaires_configurer_solidaire_verifier_dist() {
	include_spip('solidaire_fonctions');
	$saisie = trim((string) _request('site'));

	return $saisie !== '' && solidaire_adresse($saisie) === ''
		? ['site' => 'Cette adresse n’est pas celle d’un site en https.']
		: [];
}

function formulaires_configurer_solidaire_traiter_dist() {
	include_spip('inc/config');
	include_spip('solidaire_fonctions');
	ecrire_config('solidaire/site', solidaire_adresse(_request('site')));

	return ['message_ok' => 'C’est enregistré. Videz le cache pour le voir aussitôt.', 'editable' => true];
}
