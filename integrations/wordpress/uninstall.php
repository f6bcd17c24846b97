<?php
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// What was fetched goes by itself within two days.
delete_option( 'solidaire_site' );
