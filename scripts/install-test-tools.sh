#!/bin/sh
# Installs what the tests of written workbooks need: LibreOffice's spreadsheet, poppler's PDF tools, a font as wide as Calibri.
# Without them those tests are skipped; on a build server (CI=true) that is a failure.
command -v soffice >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1 && exit 0

give_up() {
  echo "$1: the tests that need LibreOffice will be skipped." >&2
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
}

command -v apt-get >/dev/null 2>&1 || give_up 'LibreOffice is missing and there is no apt-get to install it'
echo 'Installing LibreOffice for the tests (once) …' >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends libreoffice-calc poppler-utils fonts-crosextra-carlito
}
{ install || { apt-get update --quiet && install; }; } >"$log" 2>&1 && exit 0
tail -n 3 "$log" >&2
give_up 'LibreOffice could not be installed'
