import { sourceLinksOf } from "#shared/fields/index.ts";
import "./source-links.css";

/** Each address of a source as a link by its host; other words as they are. */
export function SourceLinks({ source }: { source: string }) {
  return (
    <span className="sources">
      {sourceLinksOf(source).map(({ words, address }) =>
        address === null ? (
          <span key={words} lang="vi">
            {words}
          </span>
        ) : (
          <a key={address} className="link" href={address} rel="noreferrer noopener" target="_blank">
            {words}
          </a>
        ),
      )}
    </span>
  );
}
