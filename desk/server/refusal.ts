import { UserError } from '../../shared/editor/problem.ts';

/** A request that is not carried out: the status of its answer, and why, in French. */
export class Refusal extends UserError {
  override name = 'Refusal';

  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
