import * as z from 'zod';
import { companySchema } from './schema.ts';

/** The company file as JSON Schema, draft 7 (what YAML editors read best): completion and documentation while typing. */
export const companyJsonSchema = (): unknown =>
  z.toJSONSchema(companySchema, { io: 'input', target: 'draft-7' });
