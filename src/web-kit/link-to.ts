/** A whole address (`/path?view=1`), as a server tells it, as the parts that a link of the router takes. */
export function linkTo(address: string): { readonly to: string; readonly search: Readonly<Record<string, string>> } {
  const [to = "/", asked] = address.split("?");
  return { to, search: Object.fromEntries(new URLSearchParams(asked)) };
}
