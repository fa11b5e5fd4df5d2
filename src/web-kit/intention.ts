import { v4 } from "uuid";

/**
 * The idempotency key of one thing a person wants done. Made when they press the button and sent again on a retry, so that
 * the server does it once. (`crypto.randomUUID` is missing where an office serves plain http inside its network.)
 */
export function newIntention(): string {
  return v4();
}
