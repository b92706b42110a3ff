#!/bin/sh
# Installs what some tests need: LibreOffice's spreadsheet, poppler's PDF tools, a font as wide as Calibri, Chromium.
# Without them those tests are skipped; on a build server (CI=true) that is a failure.
has() { command -v "$1" >/dev/null 2>&1; }
has soffice && has pdftoppm && has chromium && exit 0

give_up() {
  echo "$1: the tests that need LibreOffice or Chromium will be skipped." >&2
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
}

has apt-get || give_up 'LibreOffice or Chromium is missing and there is no apt-get to install it'
echo 'Installing LibreOffice and Chromium for the tests (once) …' >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends libreoffice-calc poppler-utils fonts-crosextra-carlito chromium
}
{ install || { apt-get update --quiet && install; }; } >"$log" 2>&1 && exit 0
tail -n 3 "$log" >&2
give_up 'LibreOffice and Chromium could not be installed'
