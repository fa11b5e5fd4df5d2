import { formatDay } from "#web-kit/format.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { Clause } from "#rooms/documents/model/index.ts";
import type { ReviewedSentence } from "../../model/index.ts";
import { isLeftOpen, type RecordNotes } from "../text/notes.ts";
import { usePlanWords } from "../use-plan-words.ts";
import { ThemeLinks } from "./ThemeLinks.tsx";
import type { SheetParts } from "./sheet-parts.ts";
import { needWords } from "#web-kit/language.ts";
import "./notes.css";

await needWords("assignments", "extraction", "indicators", "programmes", "complement", "territories");

type Props = {
  readonly clause: Clause["ordinal"];
  readonly sentences: readonly ReviewedSentence[];
  readonly parts: SheetParts;
};

/** The margin of one clause: its records, what a person said of its sentences, and what nobody decided. */
export function Notes({ clause, sentences, parts }: Props) {
  const records = parts.margins.get(clause) ?? [];
  const undecided = sentences.filter(isLeftOpen);
  const called = sentences.filter((sentence) => sentence.decision !== null);
  const themes = parts.themes.get(clause) ?? [];
  if (records.length + undecided.length + called.length + themes.length === 0) return <div className="notes none" />;
  return (
    <div className="notes" data-note="">
      {records.map((record) => (
        <RecordChips key={record.record} record={record} onOpen={parts.onOpen} />
      ))}
      {undecided.map((sentence) => (
        <UndecidedNote key={sentence.ordinal} sentence={sentence} />
      ))}
      {called.map((sentence) => (
        <ContextNote key={sentence.ordinal} sentence={sentence} />
      ))}
      <ThemeLinks themes={themes} planId={parts.plan.id} />
    </div>
  );
}

const chipLook = { document: "chip", complement: "added", event: "chip event" } as const;

function RecordChips({ record, onOpen }: { record: RecordNotes; onOpen: (record: string) => void }) {
  const say = useWords();
  const code = record.notes[0]?.chip.code ?? null;
  const keys = record.notes.map((note) => note.key).join(" ");
  const open = (): void => onOpen(record.record);
  return (
    <div className="record">
      {code !== null && (
        <button
          type="button"
          className="code"
          data-at={keys}
          aria-label={say("plans.record.open", { name: code })}
          onClick={open}
        >
          {code}
        </button>
      )}
      {record.notes.map(({ key, chip }) =>
        chip.voice === "finding" ? (
          <button type="button" key={key} className="finding" data-at={key} onClick={open}>
            {say(chip.label, chip.params)}
          </button>
        ) : (
          <button type="button" key={key} className={chipLook[chip.voice]} data-at={key} onClick={open}>
            <small>{say(chip.label, chip.params)}</small>
            {chip.text !== "" && <span lang="vi">{chip.text}</span>}
          </button>
        ),
      )}
    </div>
  );
}

function UndecidedNote({ sentence }: { sentence: ReviewedSentence }) {
  const say = usePlanWords();
  return (
    <button type="button" className="finding" data-at={`s${sentence.ordinal}`}>
      {say("plans.plan.undecided")}
    </button>
  );
}

function ContextNote({ sentence }: { sentence: ReviewedSentence }) {
  const say = usePlanWords();
  const { decision } = sentence;
  if (!decision) return null;
  return (
    <p className="added">
      <span>
        <span lang="vi">{say("plans.plan.context", { note: decision.note })}</span>
        <small>{say("plans.plan.context-by", { name: decision.by, day: formatDay(decision.at) })}</small>
      </span>
    </p>
  );
}
