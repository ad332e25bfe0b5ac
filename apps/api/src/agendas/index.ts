export { AgendasModule } from './agendas.module.js';
export { type AgendaSession } from './session-stars.repository.js';
export { CalendarLinksRepository, type InvitedAppearance } from './calendar-links.repository.js';
