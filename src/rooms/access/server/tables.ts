import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function accessTables(db: Database) {
  return db.$pickTables<"invitation" | "membership" | "membership_body">();
}

type Identity = {
  user: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    image: string | null;
    two_factor_enabled: boolean;
    created_at: string;
    updated_at: string;
  };
  session: {
    id: string;
    user_id: string;
    token: string;
    expires_at: string;
    ip_address: string | null;
    user_agent: string | null;
    created_at: string;
    updated_at: string;
  };
  account: {
    id: string;
    user_id: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: string;
    updated_at: string;
  };
  two_factor: { id: string; user_id: string };
  attempt: { key: string; window_start: string; count: number };
};

/** better-auth's own tables, in the schema `identity`, which no foreign key enters or leaves. */
export function identityTables(db: Database) {
  return db.withSchema("identity").withTables<Identity>();
}
