import type { SourceType } from '../domain/company.ts';
import type { Adapter } from './adapter.ts';
import { github } from './github.ts';
import { standard } from './standard.ts';

/** One adapter for each type a source can have in the company file. */
export const adapters: Readonly<Record<SourceType, Adapter>> = { standard, github };
