import type { RecordDeclaration } from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { summedOf } from "./summed.ts";
import type { RegisterRows } from "./use-rows.ts";
import { useRegisterWords } from "./wording.ts";
import { GridKeys } from "../grid/GridKeys.tsx";

/** The foot: how many, the sums, and whether everything is saved. */
export function RegisterStatus({
  declaration,
  rows,
  note,
  onChoose,
}: {
  declaration: RecordDeclaration;
  rows: RegisterRows;
  note: string;
  /** Opens the cells that two people changed. */
  onChoose: () => void;
}) {
  const say = useRegisterWords();
  const locale = useLocale();
  const saving = rows.saver.count("saving");
  const refused = rows.saver.count("refused");
  const conflicts = rows.saver.disputes.size;
  const saved = rows.saver.count("saved");
  return (
    <footer className="register-status noprint">
      {rows.isOpen && (
        <span>
          <b>{say("register.count", { count: rows.count })}</b>
        </span>
      )}
      {summedOf(declaration, locale, rows).map(({ key, label, amount, unit, partly }) => (
        <span key={key}>
          {label} <b>{amount}</b> {unit}
          {partly && ` (${say("register.sum-of", partly)})`}
        </span>
      ))}
      <span className="end" role="status">
        {note}
        {saving > 0 && <span className="st waiting">{say("register.saving", { count: saving })}</span>}
        {saving === 0 && refused > 0 && (
          <span className="st overdue">{say("register.refused", { count: refused })}</span>
        )}
        {conflicts > 0 && <span className="st returned">{say("register.conflict", { count: conflicts })}</span>}
        {saving === 0 && refused === 0 && conflicts === 0 && saved > 0 && (
          <span className="st done">{say("register.all-saved")}</span>
        )}
      </span>
      {conflicts > 0 && (
        <button type="button" className="btn main" onClick={onChoose}>
          {say("register.conflict.choose")}
        </button>
      )}
      {refused > 0 && (
        <button type="button" className="btn" onClick={() => rows.saver.retry()}>
          {say("register.retry")}
        </button>
      )}
      <GridKeys />
    </footer>
  );
}
