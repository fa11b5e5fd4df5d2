/** Each address of a source as a link by its host; other words as they are. */
export function SourceLinks({ source }: { source: string }) {
  return (
    <span className="sources">
      {source.split(" ; ").map((each) => {
        const host = hostOf(each);
        return host === undefined ? (
          <span key={each}>{each}</span>
        ) : (
          <a key={each} className="link" href={each} rel="noreferrer noopener" target="_blank">
            {host}
          </a>
        );
      })}
    </span>
  );
}

function hostOf(address: string): string | undefined {
  try {
    const { protocol, host } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? host.replace(/^www\./u, "") : undefined;
  } catch {
    return undefined;
  }
}
