/** Identifiers. Branded, so that a desk can never be passed where a source is meant. */

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A configured sender of webhooks, e.g. `app-reviews`. */
export type SourceId = Branded<string, 'SourceId'>;
export const sourceId = (text: string): SourceId => text as SourceId;

/** A department of the company file, e.g. `payments`. Never `triage` or `answers`. */
export type DepartmentId = Branded<string, 'DepartmentId'>;
export const departmentId = (text: string): DepartmentId => text as DepartmentId;

/** Somebody in the company who gets a digest, e.g. `dana`. */
export type RecipientId = Branded<string, 'RecipientId'>;
export const recipientId = (text: string): RecipientId => text as RecipientId;

/** 26 characters of base 32, derived from the source and what it sent: the same feedback has the same id for ever. */
export type ItemId = Branded<string, 'ItemId'>;
export const itemId = (text: string): ItemId => text as ItemId;

/** A keyed hash of the address or handle of the customer: groups what one person said without naming them. */
export type PersonKey = Branded<string, 'PersonKey'>;
export const personKey = (text: string): PersonKey => text as PersonKey;

/** Who is responsible for an item: a department, or the community manager while nobody else is. */
export type Owner = DepartmentId | 'triage';

/** Where an open item waits. `answers`: fixed or declined, and the customer is not told yet. */
export type Desk = Owner | 'answers';
