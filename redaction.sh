#!/bin/sh
# La rédaction, d'un double-clic (Linux, macOS) : cherche Node, installe ce qu'il faut une fois, puis ouvre la rédaction.
cd "$(dirname "$0")" || exit 1

fermer() {
  printf '%s\n' "$@"
  # La fenêtre reste ouverte pour qui a double-cliqué.
  if [ -t 0 ]; then
    printf '\nAppuyez sur Entrée pour fermer. '
    read -r _
  fi
  exit 1
}

# D'un double-clic, macOS ne connaît pas les dossiers que le terminal connaît.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin:$HOME/.volta/bin:$HOME/.local/bin"

command -v node >/dev/null 2>&1 || fermer \
  'Il manque Node.js, le logiciel qui fait tourner la rédaction.' \
  'Téléchargez la version « LTS » sur https://nodejs.org/fr, installez-la, puis recommencez.'
node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' || fermer \
  "Node.js est là, mais trop ancien ($(node --version)) : il faut la version 20.19 ou une plus récente." \
  'Téléchargez la version « LTS » sur https://nodejs.org/fr, installez-la, puis recommencez.'
command -v npm >/dev/null 2>&1 || fermer \
  'Node.js est là, mais sans npm, qui installe le reste.' \
  'Téléchargez la version « LTS » sur https://nodejs.org/fr, installez-la, puis recommencez.'

# Une fois, puis chaque fois que la liste de ce qu'il faut a changé.
if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
  echo 'Installation (une à deux minutes, une seule fois)…'
  # Qui développe garde ses outils.
  [ -d node_modules/typescript ] && seulement= || seulement=--omit=dev
  npm ci $seulement --no-audit --no-fund --loglevel=error || fermer \
    'L’installation a échoué : vérifiez la connexion à Internet, puis recommencez.'
  cp package-lock.json node_modules/.installed-lock.json
fi

npm run -s solidaire -- desk "$@" || fermer 'La rédaction s’est arrêtée : la raison est écrite ci-dessus.'
