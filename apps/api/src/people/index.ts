export { DraftPerson, toDraftPerson } from './draft-person.type.js';
export { CountryCode, type ParsedPerson, PersonInput, PersonSchema } from './people.inputs.js';
export { PeopleModule } from './people.module.js';
export { isOwnPerson, mayChangePerson, mayUseDirectory, PEOPLE_OPERATIONS, type PersonTies } from './people.policy.js';
export { PeopleRepository } from './people.repository.js';
export { PeopleService } from './people.service.js';
export { type SavePersonOutcome, SavePersonResult, stalePerson } from './people.results.js';
export { PersonTexts } from './person-texts.js';
export { newPerson, PersonEntity } from './person.entity.js';
