export { Checkout, type CheckoutOffer, type CheckoutProps } from './Checkout.js';
export { OrderList } from './OrderList.js';
export { OwnOrder } from './OwnOrder.js';
