import { InvalidInput } from '../../shared/errors.ts';

/**
 * What AWS answers.
 *
 * @throws {InvalidInput} when it does not: most often the stage, the region or the credentials are others than meant
 */
export async function reached<Answer>(what: string, asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (cause) {
    const because = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new InvalidInput(`${what} cannot be reached: ${because}`, { cause });
  }
}
