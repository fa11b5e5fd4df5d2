import { v7 } from "uuid";
import type { Database } from "#store/index.ts";
import { identityTables } from "./tables.ts";

/** An account without a password. */
export async function givenSubject(
  db: Database,
  { name, email }: { readonly name: string; readonly email: string },
  at: string,
): Promise<string> {
  const id = v7();
  await identityTables(db)
    .insertInto("user")
    .values({
      id,
      name,
      email,
      email_verified: true,
      image: null,
      two_factor_enabled: false,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}
