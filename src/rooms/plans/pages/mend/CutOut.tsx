import type { TextId, WeakWord } from "#rooms/documents/model/index.ts";
import { pageAddress } from "../original/page-address.ts";
import { usePlanWords } from "../use-plan-words.ts";

/** So much of the page is shown around a word, in points: enough to read its neighbours. */
const AROUND = { width: 230, heights: 3.4 };

/** The piece of the page that holds a word, the word framed. All words of a page share its one picture. */
export function CutOut({ textId, word }: { textId: TextId; word: WeakWord }) {
  const say = usePlanWords();
  const { page, width, height, box, words } = word;
  const piece = { width: Math.min(AROUND.width, width), height: Math.min(AROUND.heights * box.height, height) };
  const x = within(box.x + box.width / 2 - piece.width / 2, width - piece.width);
  const y = within(box.y + box.height / 2 - piece.height / 2, height - piece.height);
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <div className="cut-out" style={{ aspectRatio: `${piece.width} / ${piece.height}` }}>
      <img
        src={pageAddress(textId, word)}
        alt={say("plans.mend.picture", { words, page })}
        loading="lazy"
        style={{
          width: share(width, piece.width),
          height: share(height, piece.height),
          left: share(-x, piece.width),
          top: share(-y, piece.height),
        }}
      />
      <span
        aria-hidden="true"
        style={{
          left: share(box.x - x, piece.width),
          top: share(box.y - y, piece.height),
          width: share(box.width, piece.width),
          height: share(box.height, piece.height),
        }}
      />
    </div>
  );
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
