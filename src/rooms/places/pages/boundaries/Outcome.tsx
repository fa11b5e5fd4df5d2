import { Link } from "@tanstack/react-router";
import { formatDay, formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import "#web-kit/count-table.css";
import type { BoundaryWord, LoadedBoundaries, ToldShape } from "../../model/index.ts";
import { Doubts } from "./Doubts.tsx";
import { Gaps } from "./Gaps.tsx";
import { Overlaps } from "./Overlaps.tsx";
import { shapeWords } from "./shape-words.ts";
import type { LoadQuery, Said } from "./use-loading.ts";

type Props = {
  readonly told: LoadedBoundaries;
  readonly query: LoadQuery;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly onSave: () => void;
};

/** What would become of the file, or what did. */
export function Outcome({ told, query, said, onSay, onSave }: Props) {
  const say = useWords<BoundaryWord>();
  const doubts = told.shapes.filter(({ state }) => state === "doubt");
  const matched = told.shapes.filter(({ state }) => state === "matched");
  const decided = doubts.filter(({ at }) => said[at] !== undefined);
  const count = matched.length + decided.filter(({ at }) => said[at] !== null).length;
  return (
    <section className="outcome">
      {told.sheetId !== null ? (
        <Saved count={told.counts.matched} query={query} />
      ) : (
        <>
          <Facts told={told} />
          <Overlaps overlaps={told.overlaps} />
          <Gaps gaps={told.gaps} />
          <Doubts shapes={doubts} said={said} onSay={onSay} />
        </>
      )}
      {told.sheetId === null && (
        <button
          type="button"
          className="btn main"
          disabled={decided.length < doubts.length || count === 0}
          onClick={onSave}
        >
          {say("boundaries.load.save", { count })}
        </button>
      )}
      {matched.length > 0 && <Matched shapes={matched} />}
    </section>
  );
}

function Saved({ count, query: { validFrom, kind } }: { count: number; query: LoadQuery }) {
  const say = useWords<BoundaryWord>();
  return (
    <div role="status">
      <p>{say("boundaries.load.saved", { count, day: formatDay(validFrom) })}</p>
      <Link className="btn main" to="/dia-ban" search={{ ngay: validFrom, cap: kind, xem: "map" }}>
        {say("boundaries.load.show")}
      </Link>
    </div>
  );
}

function Facts({ told }: { told: LoadedBoundaries }) {
  const say = useWords<BoundaryWord>();
  const { counts, columns, missing, closes, replaces, vertices, turned, dropped, kept, overlaps, gaps, beside } = told;
  const outside = told.shapes.filter(({ state }) => state === "outside");
  const lines = [
    say("boundaries.load.columns", { code: columns.code ?? "–", name: columns.name ?? "–" }),
    say(`boundaries.load.crs.by-${told.crsSaidBy}`),
    say("boundaries.load.vertices", { vertices, turned, dropped }),
    kept.coarse < vertices ? say("boundaries.load.simplified", kept) : say("boundaries.load.whole"),
    overlaps === null && say("boundaries.load.overlaps.unknown"),
    overlaps?.count === 0 && say("boundaries.load.overlaps.none"),
    gaps === null && say("boundaries.load.gaps.unknown"),
    gaps?.count === 0 && say("boundaries.load.gaps.none"),
    beside.compared > 0 && say("boundaries.load.beside.compared", { count: beside.compared }),
    beside.tooCoarse > 0 && say("boundaries.load.beside.too-coarse", { count: beside.tooCoarse }),
    closes > 0 && say("boundaries.load.closes", { count: closes }),
    replaces > 0 && say("boundaries.load.replaces", { count: replaces }),
    outside.length > 0 &&
      say("boundaries.load.outside", {
        first: outside.slice(0, SOME).map(shapeWords).join(", "),
        more: Math.max(0, counts.outside - SOME),
      }),
    missing.count > 0 &&
      say("boundaries.load.missing", {
        count: missing.count,
        first: missing.first.slice(0, SOME).map(({ name }) => name).join(", "), // prettier-ignore
        more: Math.max(0, missing.count - SOME),
      }),
  ];
  return (
    <>
      <p role="status" className="counts">
        {say("boundaries.load.counts", { ...counts, out: counts["left-out"] })}
      </p>
      <ul className="facts">
        {lines.filter(Boolean).map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </>
  );
}
const SOME = 8;

function Matched({ shapes }: { shapes: readonly ToldShape[] }) {
  const say = useWords<BoundaryWord>();
  const locale = useLocale();
  return (
    <details>
      <summary>{say("boundaries.load.matched", { count: shapes.length })}</summary>
      <table className="count-table">
        <thead>
          <tr>
            {(["shape", "choice", "by", "area", "notes"] as const).map((head) => (
              <th key={head} scope="col">
                {say(`boundaries.load.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shapes.map((shape) => (
            <tr key={shape.at}>
              <th scope="row">{shapeWords(shape)}</th>
              <td data-head={say("boundaries.load.choice")} lang="vi">
                {shape.places[0]?.name}
              </td>
              <td data-head={say("boundaries.load.by")}>{shape.by && say(`boundaries.by.${shape.by}`)}</td>
              <td className="figure" data-head={say("boundaries.load.area")}>
                {formatNumber(Math.round(shape.areaHectares), locale)}
              </td>
              <td>
                {shape.crossings !== null &&
                  shape.crossings.count > 0 &&
                  say("boundaries.load.crossed", {
                    count: shape.crossings.count,
                    at: shape.crossings.first?.map((each) => formatNumber(each, locale)).join("; ") ?? "",
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
