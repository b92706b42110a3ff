import { parseArea } from '../../../src/adapters/xlsx/read/reference';
import { decodeText } from '../../../src/adapters/xlsx/read/text';
import type { PackageView, SheetView } from '../package-view';
import { listOf, type XmlElement } from '../xml-tree';

const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2_079;
const LONGEST_TOOLTIP = 255;

/** Links to cells that are not there, to addresses that are none, and too many of them. */
export function linkFaults(view: PackageView): readonly string[] {
  return view.sheets.flatMap((sheet) => {
    const links = listOf(sheet.root, 'hyperlinks');
    return [
      ...(links.length > MOST_LINKS ? [`${sheet.part}: ${links.length} links`] : []),
      ...links.flatMap((link) => faultsOf(link, sheet, view).map((fault) => `${sheet.part}: the link of ${link.attributes['ref'] ?? ''} ${fault}`)),
    ];
  });
}

function faultsOf({ attributes }: XmlElement, sheet: SheetView, view: PackageView): readonly string[] {
  const { ref = '', location = '', tooltip = '', 'r:id': id } = attributes;
  const address = view.links(sheet.part).find((link) => link.id === id)?.target;
  return [
    ...(parseArea(ref) === undefined ? ['stands nowhere'] : []),
    ...(decodeText(tooltip).length > LONGEST_TOOLTIP ? ['has a long tooltip'] : []),
    ...(address !== undefined && !isAddress(address) ? [`leads to ${address.slice(0, 60)}, which is no address`] : []),
    ...(address === undefined && !isThere(location, view) ? [`leads to ${location}, which is not there`] : []),
  ];
}

function isAddress(address: string): boolean {
  return address.length <= LONGEST_ADDRESS && /^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(address) && !/%(?![0-9A-Fa-f]{2})/.test(address) && URL.canParse(address, 'file:///folder/');
}

function isThere(location: string, { sheets }: PackageView): boolean {
  const at = location.lastIndexOf('!');
  const name = location.slice(0, at).replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"));
  return sheets.some((sheet) => sheet.name === name) && parseArea(location.slice(at + 1)) !== undefined;
}
