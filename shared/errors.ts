/**
 * The input will never be acceptable, however often it is retried.
 * At the HTTP edge it becomes a 4xx, behind the queue the delivery is quarantined, on the command line it is printed.
 */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}
