import { calendarTemplate } from './calendar/calendar-template';
import { decisionsTemplate } from './decisions/decisions-template';
import { kpiTemplate } from './kpi/kpi-template';
import { meetingTemplate } from './meeting/meeting-template';
import { planningTemplate } from './planning/planning-template';
import { raciTemplate } from './raci/raci-template';
import type { Template } from './template';

/** The free templates, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [planningTemplate, raciTemplate, calendarTemplate, kpiTemplate, meetingTemplate, decisionsTemplate];
