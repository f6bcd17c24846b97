<?php
/**
 * Plugin Name: Solidaire
 * Description: Les initiatives solidaires de votre commune, tirées des bulletins de la préfecture, toujours à jour : un bloc et un code court.
 * Version: 0.2.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 *
 * The list is fetched from the configured site and from nowhere else, kept for some hours, and put through `wp_kses_post`: it reads
 * without JavaScript, in the theme's own style. The published script then keeps it current.
 */

namespace Solidaire;

defined( 'ABSPATH' ) || exit;

const OPTION = 'solidaire_site';
/** Until the site is asked again. */
const FRESH = 6 * HOUR_IN_SECONDS;
/** After a failure. */
const PAUSE = 10 * MINUTE_IN_SECONDS;
/** What nobody has confirmed for so long may have been withdrawn. */
const CONFIRMED_FOR = 2 * DAY_IN_SECONDS;
/** The most bytes that are taken of a file. */
const MOST = 512 * KB_IN_BYTES;
const BLOCK = 'solidaire/initiatives';

add_action( 'init', __NAMESPACE__ . '\\register' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\without_referrer', 10, 2 );

function register() {
	if ( '' !== site() ) {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- its address holds the version.
		wp_register_script( 'solidaire', site() . 'widget/v1/solidaire.js', array(), null, true );
	}
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\\render' ) );
	wp_add_inline_script(
		generate_block_asset_handle( BLOCK, 'editorScript' ),
		'window.solidaireSite = ' . wp_json_encode( site() ) . ';',
		'before'
	);
	add_shortcode( 'solidaire', __NAMESPACE__ . '\\render' );
}

/** The town's visitors are no one else's business. */
function without_referrer( $tag, $handle ) {
	return 'solidaire' === $handle ? str_replace( ' src=', ' defer referrerpolicy="no-referrer" src=', $tag ) : $tag;
}

/** The address of the site, ending in `/`; empty until somebody has said it. A plugin that comes from a site knows it. */
function site() {
	$packed = __DIR__ . '/site.json';
	$said   = get_option( OPTION, '' );
	if ( '' === $said && is_readable( $packed ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- a file of this plugin.
		$said = json_decode( file_get_contents( $packed ), true )['site'] ?? '';
	}
	return clean_site( $said );
}

/** An https address without user, query or fragment, ending in `/`; else empty. */
function clean_site( $entered ) {
	$address = esc_url_raw( trim( (string) $entered ), array( 'https' ) );
	$parts   = wp_parse_url( $address );
	if ( ! is_array( $parts ) || 'https' !== ( $parts['scheme'] ?? '' ) || empty( $parts['host'] ) ) {
		return '';
	}
	if ( array_intersect_key( $parts, array_flip( array( 'user', 'pass', 'query', 'fragment' ) ) ) ) {
		return '';
	}
	return trailingslashit( $address );
}

/**
 * Draws the list of the commune that a block or a shortcode names, by its code or its name. A visitor of a page in which
 * something is missing sees nothing of that: who may edit it does.
 */
function render( $attributes ) {
	$wanted = shortcode_atts( array( 'commune' => '', 'layout' => '' ), (array) $attributes );
	if ( '' === site() ) {
		return advice( 'indiquez l’adresse du site des bulletins dans Réglages, Solidaire.' );
	}
	$code = code_of( $wanted['commune'] );
	if ( '' === $code ) {
		return advice( 'choisissez la commune. Par exemple [solidaire commune="Harnes"].' );
	}
	wp_enqueue_script( 'solidaire' );
	$layout = in_array( $wanted['layout'], array( 'cards', 'compact' ), true ) ? $wanted['layout'] : 'list';
	$list   = fetch( "communes/$code/liste.html" );
	if ( '' === $list ) {
		$list = '<a href="' . esc_url( site() . "communes/$code/" ) . '">Initiatives solidaires</a>';
	}
	return sprintf(
		'<solidaire-initiatives commune="%s" look="host" layout="%s">%s</solidaire-initiatives>',
		esc_attr( $code ),
		esc_attr( $layout ),
		wp_kses_post( $list )
	);
}

function advice( $words ) {
	return current_user_can( 'edit_posts' ) ? '<p><strong>Solidaire :</strong> ' . esc_html( $words ) . '</p>' : '';
}

/** The INSEE code that was entered, or that of the commune of that name; empty when there is none. */
function code_of( $entered ) {
	$entered = strtoupper( trim( (string) $entered ) );
	if ( '' === $entered || preg_match( '/^\d[\dAB]\d{3}$/', $entered ) ) {
		return $entered;
	}
	$name = folded( $entered );
	foreach ( departments() as $department ) {
		foreach ( read_json( "feed/v1/$department/communes.json" )['communes'] ?? array() as $commune ) {
			if ( folded( $commune['name'] ?? '' ) === $name && preg_match( '/^\d[\dAB]\d{3}$/', $commune['code'] ?? '' ) ) {
				return $commune['code'];
			}
		}
	}
	return '';
}

/** @return string[] codes of the départements that the site speaks of. */
function departments() {
	$codes = array_column( read_json( 'feed/v1/index.json' )['departments'] ?? array(), 'code' );
	return array_filter( $codes, fn( $code ) => is_string( $code ) && preg_match( '/^\d[\dAB]\d?$/', $code ) );
}

/** A name without accents, case, dashes and spaces. */
function folded( $name ) {
	return preg_replace( '/[^a-z]/', '', strtolower( remove_accents( (string) $name ) ) );
}

function read_json( $path ) {
	$value = json_decode( fetch( $path ), true );
	return is_array( $value ) ? $value : array();
}

/**
 * A file of the site, kept for some hours. While the site does not answer, its last good answer, for two days.
 *
 * @return string empty when there is none
 */
function fetch( $path ) {
	$key  = 'solidaire_' . md5( site() . $path );
	$kept = get_transient( $key );
	$kept = is_array( $kept ) ? $kept : array( 'text' => '', 'good' => 0, 'due' => 0 );
	$now  = time();
	if ( $now < $kept['due'] ) {
		return $kept['text'];
	}
	$answer = wp_safe_remote_get(
		site() . $path,
		array( 'timeout' => 5, 'redirection' => 0, 'limit_response_size' => MOST, 'user-agent' => 'Solidaire' )
	);
	$status = wp_remote_retrieve_response_code( $answer );
	$body   = wp_remote_retrieve_body( $answer );
	if ( 200 === $status && strlen( $body ) < MOST ) {
		$kept = array( 'text' => $body, 'good' => $now, 'due' => $now + FRESH );
	} else {
		$is_gone = in_array( $status, array( 404, 410 ), true ) || $now > $kept['good'] + CONFIRMED_FOR;
		$kept    = array( 'text' => $is_gone ? '' : $kept['text'], 'good' => $kept['good'], 'due' => $now + PAUSE );
	}
	set_transient( $key, $kept, CONFIRMED_FOR );
	return $kept['text'];
}

function register_settings() {
	register_setting(
		'solidaire',
		OPTION,
		array(
			'type'              => 'string',
			'default'           => '',
			'sanitize_callback' => function ( $entered ) {
				$address = clean_site( $entered );
				if ( '' === $address && '' !== trim( (string) $entered ) ) {
					add_settings_error( OPTION, 'address', 'Cette adresse n’est pas celle d’un site en https : rien n’a changé.' );
					return get_option( OPTION, '' );
				}
				return $address;
			},
		)
	);
}

function add_settings_page() {
	add_options_page( 'Solidaire', 'Solidaire', 'manage_options', 'solidaire', __NAMESPACE__ . '\\draw_settings_page' );
}

function draw_settings_page() {
	?>
	<div class="wrap">
		<h1>Solidaire</h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'solidaire' ); ?>
			<p>
				<label for="solidaire-site">Adresse du site des bulletins, en https</label><br>
				<input id="solidaire-site" type="url" class="regular-text" name="<?php echo esc_attr( OPTION ); ?>" value="<?php echo esc_attr( site() ); ?>">
			</p>
			<?php submit_button(); ?>
		</form>
		<p>Dans une page : le bloc « Initiatives solidaires », ou le code court <code>[solidaire commune="Harnes"]</code>.</p>
	</div>
	<?php
}
