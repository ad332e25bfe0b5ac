export { Checkout, type CheckoutOffer, type CheckoutProps } from './Checkout.js';
