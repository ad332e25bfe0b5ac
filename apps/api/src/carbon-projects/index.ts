export { CarbonDemo } from './carbon-demo.js';
export { landscape } from './demo-landscape.js';
export type { CarbonOffer } from './carbon-offer.js';
export { CarbonOfferType, serialsText, toCarbonOffer } from './carbon-project.type.js';
export { CarbonProjects } from './carbon-projects.service.js';
export { CarbonProjectsModule } from './carbon-projects.module.js';
export type { CompanyAccount } from './carbon-projects.repository.js';
export { Stewards } from './stewards.js';
