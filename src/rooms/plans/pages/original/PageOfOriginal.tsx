import { useEffect, useEffectEvent, useState } from "react";
import { listWordPlacesEndpoint, type Span, type TextId, type WordPlace } from "#rooms/documents/model/index.ts";
import { Modal } from "#web-kit/Modal.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./original.css";
import { PagePicture } from "./PagePicture.tsx";

/** Opens the page from anywhere on the review; no bare letters, programs for typing Vietnamese rewrite them. */
const PAGE_KEY = "F4";

type Props = { readonly textId: TextId; readonly span: Span; readonly hasKey?: boolean };

/**
 * The way from words to the page of the original that they stand on. Says nothing where the original has no pages, or where the
 * reader may not see files. Give it the words as `key`: places of other words lead astray while these are looked for.
 */
export function PageOfOriginal({ textId, span: { start, end }, hasKey = false }: Props) {
  const say = usePlanWords();
  const [shown, setShown] = useState<number | null>(null);
  const { data } = useEndpoint(listWordPlacesEndpoint, { params: { textId }, query: { start, end } });
  const places = data?.ok ? data.value.places : [];
  const place = shown === null ? undefined : places[shown];
  const [first] = places;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!hasKey || !first || event.key !== PAGE_KEY || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setShown(0);
  });
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  if (!first) return null;
  return (
    <>
      <button type="button" className="link page-link" onClick={() => setShown(0)}>
        {say("plans.original.see", { page: first.page })} {hasKey && <kbd>{PAGE_KEY}</kbd>}
      </button>
      {place && (
        <Modal
          title={say("plans.original.title", { page: place.page, file: place.fileName })}
          isWide
          onClose={() => setShown(null)}
        >
          {places.length > 1 && <OtherPages places={places} shown={shown ?? 0} onShow={setShown} />}
          <PagePicture key={shown} textId={textId} place={place} />
        </Modal>
      )}
    </>
  );
}

type OtherProps = {
  readonly places: readonly WordPlace[];
  readonly shown: number;
  readonly onShow: (shown: number) => void;
};

/** Words that run over the edge of a page stand on several. */
function OtherPages({ places, shown, onShow }: OtherProps) {
  const say = usePlanWords();
  return (
    <nav className="other-pages" aria-label={say("plans.original.others")}>
      {places.map(({ page, fileName }, at) => (
        <button
          key={`${fileName} ${page}`}
          type="button"
          className="btn"
          aria-current={at === shown ? "page" : undefined}
          onClick={() => onShow(at)}
        >
          {say("plans.original.page", { page })}
        </button>
      ))}
    </nav>
  );
}
