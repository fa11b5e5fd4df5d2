import { addressOf, type AddressWord } from "#rooms/documents/model/index.ts";
import type { AskedWords } from "#shared/search-words.ts";
import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { SearchHit } from "../model/index.ts";
import "./hit.css";
import { FoundWords } from "./FoundWords.tsx";
import { useSearchWords } from "./use-search-words.ts";

type Props = { readonly hit: SearchHit; readonly asked: readonly AskedWords[]; readonly length: number };

/** What is shown of a hit: its words, the stretch where it was found, and where it stands. */
export function HitLines({ hit, asked, length }: Props) {
  const say = useSearchWords();
  const sayAddress = useWords<AddressWord>();
  const where = [
    hit.anchor === null ? "" : addressOf(hit.anchor, sayAddress),
    hit.context,
    hit.endedOn === null ? "" : say("search.ended", { day: formatDay(hit.endedOn) }),
  ].filter((words) => words !== "");
  return (
    <>
      <span className="hit-title" lang="vi">
        <FoundWords text={hit.title} asked={asked} length={length} />
      </span>
      {hit.body !== "" && (
        <span className="hit-body" lang="vi">
          <FoundWords text={hit.body.replaceAll("\n", " · ")} asked={asked} length={length} />
        </span>
      )}
      {where.length > 0 && (
        <span className="hit-where" lang="vi">
          {where.join(" · ")}
        </span>
      )}
    </>
  );
}
