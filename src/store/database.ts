import type { Kysely, Transaction } from "kysely";
import type { DB } from "./schema.generated.ts";

/** A handle to every table. A room narrows it with `$pickTables` to the tables it owns. */
export type Database = Kysely<DB>;

/** A handle inside an open transaction. */
export type OpenTransaction = Transaction<DB>;
