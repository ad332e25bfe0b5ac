import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { OrderShop } from './order-shop.js';

// A process that sells, retires and pays back until it is killed. It says a word after each thing it did.
interface Settings {
  databaseUrl: string;
  stripeUrl: string;
  batchId: string;
  /** Its time begins there, and runs five minutes a second, so that reservations run out. */
  epoch: number;
  startedMs: number;
}
const SPEED = 300;
const BUYERS = 4;
const { databaseUrl, stripeUrl, batchId, epoch, startedMs } = JSON.parse(process.argv[2] ?? '') as Settings;
const time = { now: () => new Date(epoch + (Date.now() - startedMs) * SPEED) };
const shop = await OrderShop.open(databaseUrl, time, { stripeUrl, poolSize: 6 });
const say = (word: string): void => void process.send?.(word);
const isSo = (chance: number): boolean => Math.random() < chance;

async function buy(): Promise<never> {
  for (;;) {
    const placed = await shop.place(batchId, isSo(0.5) ? 90_000 : 170_001);
    say('placed');
    if (placed.isPlaced) {
      const page = await shop.paying.checkout(shop.ctx, placed.order);
      if (typeof page === 'object' && isSo(0.8)) await fetch(page.url, { method: 'POST' });
      if (isSo(0.1)) await shop.endings.cancel(shop.ctx, placed.order.id);
      say('paid');
    }
    await pause(10);
  }
}
async function retire(): Promise<never> {
  for (;;) {
    const begun = await shop.retirements.begin(shop.ctx, batchId);
    if (begun.isDone) {
      say('retiring');
      const proof = { registryUrl: 'https://registry.example/1', retiredOn: '2040-01-02' };
      if (isSo(0.5)) await shop.retirements.confirm(shop.ctx, begun.retirementId, proof);
      else await shop.retirements.takeBack(shop.ctx, begun.retirementId);
      say('retired');
    }
    await pause(150);
  }
}
async function look(): Promise<never> {
  for (;;) {
    await shop.clock.look();
    say('looked');
    await pause(20);
  }
}
await Promise.all([...Array.from({ length: BUYERS }, buy), retire(), look()]);
