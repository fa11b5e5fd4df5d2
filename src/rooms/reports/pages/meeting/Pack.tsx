import type { PackPart } from "./use-pack-parts.tsx";

/** The parts that hold something, each with its count; in one line, those that hold nothing. */
export function Pack({ parts }: { readonly parts: readonly PackPart[] }) {
  const empty = parts.filter(({ groups }) => groups.length === 0);
  return (
    <>
      {parts
        .filter(({ groups }) => groups.length > 0)
        .map((part) => (
          <section className="meeting-part" key={part.key}>
            <h2>
              {part.title} ({countOf(part)})
            </h2>
            {part.groups.map(({ name, rows }) => (
              <div className="meeting-group" key={name ?? ""}>
                {name !== null && (
                  <h3>
                    <span lang="vi">{name}</span> <span className="label">{rows.length}</span>
                  </h3>
                )}
                <ol>{rows}</ol>
              </div>
            ))}
          </section>
        ))}
      {empty.length > 0 && <p className="label meeting-empty">{empty.map(({ none }) => none).join(" ")}</p>}
    </>
  );
}

export function countOf({ groups }: PackPart): number {
  return groups.reduce((count, { rows }) => count + rows.length, 0);
}
