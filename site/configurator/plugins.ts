/** The plugins that a site offers beside its configurator, by tool: their folder in `integrations/`, their zip in the site. */
export const PLUGINS = {
  wordpress: { folder: 'wordpress', path: 'integrer/solidaire-wordpress.zip' },
  spip: { folder: 'spip', path: 'integrer/solidaire-spip.zip' },
} as const;
