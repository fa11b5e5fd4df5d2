import { Fragment, type ReactNode } from "react";

/** Stands where the words come; no sentence of a catalogue holds it. */
const HOLE = "\uFFFC";

type Props = {
  /** The sentence of the catalogue, with what it is given where the words come. */
  readonly sentence: (hole: string) => string;
  /** A name or other words of a document: they stay Vietnamese when the sentence is English, and say so to whoever reads aloud. */
  readonly words: string;
};

/** A sentence in the reader's language around words that are Vietnamese in every language. */
export function InSentence({ sentence, words }: Props): ReactNode {
  return sentence(HOLE)
    .split(HOLE)
    .map((part, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one sentence have nothing but their place
      <Fragment key={place}>
        {place > 0 && <span lang="vi">{words}</span>}
        {part}
      </Fragment>
    ));
}
