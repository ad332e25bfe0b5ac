export { DraftPerson, toDraftPerson } from './draft-person.type.js';
export { PeopleModule } from './people.module.js';
export { PeopleRepository } from './people.repository.js';
export { PersonEntity } from './person.entity.js';
