export { Checkout, type CheckoutOffer, type CheckoutProps } from './Checkout.js';
export { OwnOrder } from './OwnOrder.js';
