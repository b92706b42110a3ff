import type { Messages } from './messages';
import { commands } from './en/commands';
import { diagnostics } from './en/diagnostics';
import { exceptions } from './en/exceptions';
import { finance } from './en/finance';
import { process } from './en/process';
import { scenarios } from './en/scenarios';
import { sheets } from './en/sheets';
import { versions } from './en/versions';

export const en: Messages = { diagnostics, exceptions, scenarios, sheets, commands, process, finance, versions };
