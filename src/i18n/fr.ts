import type { Messages } from './messages';
import { commands } from './fr/commands';
import { diagnostics } from './fr/diagnostics';
import { exceptions } from './fr/exceptions';
import { finance } from './fr/finance';
import { process } from './fr/process';
import { scenarios } from './fr/scenarios';
import { sheets } from './fr/sheets';
import { versions } from './fr/versions';

export const fr: Messages = { diagnostics, exceptions, scenarios, sheets, commands, process, finance, versions };
