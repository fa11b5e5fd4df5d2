const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Is it an address that only this machine reaches? Takes a bare host as `HOST` gives it, without a port. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_NAMES.has(host) || host === "::1";
}

/**
 * May a request come in while there are no passwords? A page elsewhere can make this browser call us, by its own name rebound to
 * the loopback (`Host` gives it away) or across origins (`Origin` gives it away). Both must name the loopback.
 *
 * @param host the `Host` header
 * @param origin the `Origin` header; absent on plain navigation and from command lines
 */
export function isLoopbackRequest(host: string | undefined, origin: string | undefined): boolean {
  if (host === undefined || !LOOPBACK_NAMES.has(nameOf(`http://${host}`))) return false;
  return origin === undefined || origin === `http://${host}`;
}

function nameOf(url: string): string {
  return URL.parse(url)?.hostname ?? "";
}
