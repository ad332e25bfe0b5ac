import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Rung where there is something to do for orders now, and not at the next look. */
@Injectable()
export class OrderBell {
  private answer: () => void = () => undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who comes when it rings; one. */
  answeredBy(answer: () => void): void {
    this.answer = answer;
  }

  /** After the commit of the caller's transaction. */
  ring(tx: RequestContext): void {
    this.unitOfWork.afterCommit(tx, () => this.answer());
  }
}
