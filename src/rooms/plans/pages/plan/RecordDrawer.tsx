import { Link, useSearch } from "@tanstack/react-router";
import { Drawer } from "#web-kit/Drawer.tsx";
import { formatDay } from "#web-kit/format.ts";
import { piecesOf } from "#web-kit/text/pieces-of.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { Chip, PlanPage } from "../../model/index.ts";
import { addressOf } from "#rooms/documents/model/index.ts";
import type { ClauseRow } from "../text/clause-rows.ts";
import { PageOfOriginal } from "../original/PageOfOriginal.tsx";
import { themesByClause } from "../text/themes-by-clause.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { ThemeLinks } from "./ThemeLinks.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { needWords } from "#web-kit/language.ts";
import "./record-drawer.css";

await needWords("assignments", "extraction", "indicators", "programmes", "complement", "territories");

type Props = {
  readonly plan: PlanPage;
  readonly chips: readonly Chip[];
  readonly rows: readonly ClauseRow[];
  readonly record: string | null;
  readonly onClose: () => void;
};

/** One record in full: its words where they stand, what they say, and what they do not say. */
export function RecordDrawer({ plan, chips: all, rows, record, onClose }: Props) {
  const say = usePlanWords();
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const chips = record === null ? [] : all.filter((chip) => chip.record === record);
  const [first] = chips;
  const row = rows.find((one) => one.clause.ordinal === first?.clause);
  const kind =
    first && (first.label === "plans.chip.vision" ? say("plans.kind.vision") : say(`plans.kind.${first.recordKind}`));

  return (
    <Drawer
      isOpen={first !== undefined}
      onClose={onClose}
      head={<RecordName code={first?.code ?? null} kind={kind ?? ""} />}
    >
      {row && <Quote plan={plan} row={row} chips={chips} />}
      <Facts
        title={say("plans.record.facts")}
        text={plan.text}
        chips={chips.filter((chip) => chip.voice === "document")}
      />
      <Facts
        title={say("plans.record.added")}
        text={plan.text}
        chips={chips.filter((chip) => chip.voice === "complement")}
      />
      <Since day={plan.asOf} chips={chips.filter((chip) => chip.voice === "event")} />
      {first?.recordKind === "assignment" && record !== null && (
        <p>
          <Link className="link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: record }} search={{ ngay }}>
            {say("plans.record.assignment")}
          </Link>
        </p>
      )}
      <Findings chips={chips.filter((chip) => chip.voice === "finding")} />
      {first && <ThemesOfRecord plan={plan} clause={first.clause} />}
    </Drawer>
  );
}

function ThemesOfRecord({ plan, clause }: { plan: PlanPage; clause: number }) {
  const say = usePlanWords();
  const themes = themesByClause(plan).get(clause) ?? [];
  if (themes.length === 0) return null;
  return (
    <section>
      <h3>{say("themes.title")}</h3>
      <ThemeLinks themes={themes} planId={plan.id} />
    </section>
  );
}

function RecordName({ code, kind }: { code: string | null; kind: string }) {
  return (
    <>
      <h2>{kind}</h2>
      {code !== null && <span className="label">{code}</span>}
    </>
  );
}

function Quote({ plan, row, chips }: { plan: PlanPage; row: ClauseRow; chips: readonly Chip[] }) {
  const say = usePlanWords();
  const spans = chips
    .filter((chip) => chip.voice === "document")
    .flatMap((chip) => chip.spans.map((span) => ({ ...span, owner: "mark" as const })));
  const pieces = piecesOf(row.words, spans);
  return (
    <blockquote className="quote">
      <p lang="vi">
        {pieces.map((piece) => {
          const words = plan.text.slice(piece.start, piece.end);
          return piece.owners.length > 0 ? <mark key={piece.start}>{words}</mark> : words;
        })}
      </p>
      <a className="link" href={`#${row.id}`}>
        {say("plans.record.at", { address: addressOf(row.clause.anchor, say) })}
      </a>
      <PageOfOriginal key={row.id} textId={plan.textId} span={row.clause} />
    </blockquote>
  );
}

function Facts({ title, text, chips }: { title: string; text: string; chips: readonly Chip[] }) {
  const say = useWords();
  if (chips.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="facts">
        {chips.map((chip) => (
          <div key={`${chip.label} ${chip.text} ${chip.spans[0]?.start}`}>
            <dt>{say(chip.label, chip.params)}</dt>
            <dd lang="vi">{chip.text !== "" ? chip.text : wordsOf(text, chip)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The margin only counts several bodies; here they are spelt out. */
function wordsOf(text: string, chip: Chip): string {
  return chip.spans.map((span) => text.slice(span.start, span.end)).join("; ");
}

/** What has happened to the record's bodies since the words were issued, as of the day of the page. */
function Since({ day, chips }: { day: PlanPage["asOf"]; chips: readonly Chip[] }) {
  const say = useWords();
  const sayPlans = usePlanWords();
  if (chips.length === 0) return null;
  return (
    <section>
      <h3>{sayPlans("plans.record.since", { day: formatDay(day) })}</h3>
      <dl className="facts">
        {chips.map((chip) => (
          <div key={`${chip.label} ${chip.text} ${chip.spans[0]?.start}`}>
            <dt>{say(chip.label, chip.params)}</dt>
            <dd lang="vi">{chip.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Findings({ chips }: { chips: readonly Chip[] }) {
  const say = useWords();
  if (chips.length === 0) return null;
  return (
    <section>
      <h3>{say("plans.record.lacks")}</h3>
      <ul className="lacks">
        {chips.map((chip) => (
          <li key={chip.label} className="finding">
            {say(chip.label, chip.params)}
          </li>
        ))}
      </ul>
    </section>
  );
}
