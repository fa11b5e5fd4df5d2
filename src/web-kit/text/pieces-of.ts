/** A stretch of a text by offsets, `end` exclusive. */
export type Range = { readonly start: number; readonly end: number };

/** A stretch that belongs to someone: a chip, a proposal, a sentence. */
export type OwnedRange<Owner> = Range & { readonly owner: Owner };

/** Words between two borders, and everyone they belong to, in the order given. */
export type Piece<Owner> = Range & { readonly owners: readonly Owner[] };

/**
 * Cuts a range at every border of the spans that touch it. The pieces follow each other without gap or overlap from
 * `range.start` to `range.end`, so that spans that cross each other can all be shown; equal neighbours are one piece.
 */
export function piecesOf<Owner>(range: Range, spans: readonly OwnedRange<Owner>[]): Piece<Owner>[] {
  const inside = spans
    .map((span) => ({
      owner: span.owner,
      start: Math.max(span.start, range.start),
      end: Math.min(span.end, range.end),
    }))
    .filter((span) => span.start < span.end);
  const borders = [...new Set([range.start, range.end, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );

  const pieces: Piece<Owner>[] = [];
  for (const [index, start] of borders.slice(0, -1).entries()) {
    const end = borders[index + 1] ?? range.end;
    const owners = [
      ...new Set(inside.filter((span) => span.start <= start && span.end >= end).map((span) => span.owner)),
    ];
    const last = pieces.at(-1);
    if (last && sameOwners(last.owners, owners)) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, owners });
  }
  return pieces;
}

function sameOwners<Owner>(left: readonly Owner[], right: readonly Owner[]): boolean {
  return left.length === right.length && left.every((owner, index) => owner === right[index]);
}
