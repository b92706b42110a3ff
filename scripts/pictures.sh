#!/usr/bin/env sh
# Pictures of the sample company's result for the README: `sh scripts/pictures.sh`. Needs LibreOffice and poppler-utils.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for language in en fr; do
  node build/src/cli/main.js reconcile "templates/$language/sample-company.xlsx" -o "$work/$language.xlsx" --lang "$language" > /dev/null
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work/$language.xlsx" > /dev/null
  pdftoppm -r 80 -png -f 1 -l 1 -singlefile "$work/$language.pdf" "docs/images/summary.$language"
  for template in kpi raci; do
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "templates/$language/$template.xlsx" > /dev/null
    pdftoppm -r 60 -png -f 2 -l 2 -singlefile "$work/$template.pdf" "docs/images/template-$template.$language"
  done
done
