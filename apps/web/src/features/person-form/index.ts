export { EMPTY_PERSON, formOfPerson, inputOfPerson, type PersonForm, type PersonFormProblem } from './person-form.js';
export {
  type EditedPerson,
  EditedPersonFields,
  SavePersonInput as SaveDirectoryPerson,
} from './person-form.queries.js';
export { countriesIn } from './countries.js';
export { OrganisationField } from './OrganisationField.js';
export { PersonFields } from './PersonFields.js';
export { PhotoField } from './PhotoField.js';
