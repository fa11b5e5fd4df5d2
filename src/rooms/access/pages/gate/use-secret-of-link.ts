import { useState } from "react";

/** What stands behind the `#` of a link that came by mail: never sent with a request for a page, so no log holds it. */
export function useSecretOfLink(): string {
  const [secret] = useState(() => decodeURIComponent(location.hash.slice(1)));
  return secret;
}
