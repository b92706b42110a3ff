import type { ExceptionMessages } from '../exception-messages';

export const exceptions: ExceptionMessages = {};
