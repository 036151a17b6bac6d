/** What we use of dynalite, which ships no types. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  type Options = {
    /** Folder of the LevelDB store; without one everything is in memory. */
    readonly path?: string;
    /** How long a new table stays in CREATING; 500 by default. */
    readonly createTableMs?: number;
  };

  function dynalite(options?: Options): Server;
  export = dynalite;
}
