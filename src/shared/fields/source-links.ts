/** Each address of a source with the host that names it; other words as they are. */
export function sourceLinksOf(source: string): { readonly words: string; readonly address: string | null }[] {
  return source.split(" ; ").map((each) => {
    const host = hostOf(each);
    return host === undefined ? { words: each, address: null } : { words: host, address: each };
  });
}

/** An address of the web only: nothing else may become a link. */
function hostOf(address: string): string | undefined {
  try {
    const { protocol, host } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? host.replace(/^www\./u, "") : undefined;
  } catch {
    return undefined;
  }
}
