import type { CommandMessages } from '../command-messages';

export const commands: CommandMessages = {};
