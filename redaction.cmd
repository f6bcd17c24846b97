@echo off
rem La redaction, d'un double-clic (Windows) : cherche Node, installe ce qu'il faut une fois, puis ouvre la redaction.
setlocal
chcp 65001 >nul
pushd "%~dp0"

where node >nul 2>nul
if errorlevel 1 (
  echo Il manque Node.js, le logiciel qui fait tourner la rédaction.
  goto telecharger
)
node -e "const [a, b] = process.versions.node.split('.'); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)"
if errorlevel 1 (
  echo Node.js est là, mais trop ancien : il faut la version 20.19 ou une plus récente.
  goto telecharger
)

rem Une fois, puis chaque fois que la liste de ce qu'il faut a change.
fc /b package-lock.json node_modules\.installed-lock.json >nul 2>nul
if not errorlevel 1 goto ouvrir
echo Installation (une à deux minutes, une seule fois)...
rem Qui developpe garde ses outils.
set seulement=--omit=dev
if exist node_modules\typescript set seulement=
call npm ci %seulement% --no-audit --no-fund --loglevel=error
if errorlevel 1 (
  echo L’installation a échoué : vérifiez la connexion à Internet, puis recommencez.
  goto fermer
)
copy /y package-lock.json node_modules\.installed-lock.json >nul

:ouvrir
call npm run -s solidaire -- desk %*
if not errorlevel 1 exit /b 0
echo La rédaction s’est arrêtée : la raison est écrite ci-dessus.
goto fermer

:telecharger
echo Téléchargez la version « LTS » sur https://nodejs.org/fr, installez-la, puis recommencez.

:fermer
pause
exit /b 1
