export { DraftSummit } from './draft-summit.type.js';
export { OrganisationEntity } from './organisation.entity.js';
export { type NamedOrganisation, OrganisationsRepository } from './organisations.repository.js';
export { SubForumEntity } from './sub-forum.entity.js';
export { SummitEntity } from './summit.entity.js';
export { SummitsModule } from './summits.module.js';
export { organises, organisesAny } from './summits.policy.js';
export { SummitsRepository } from './summits.repository.js';
