import type { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { useReportWords } from "../use-report-words.ts";

type Props = {
  readonly items: readonly NamedOrganisation[];
  /** Those that are not asked. */
  readonly left: ReadonlySet<OrganisationId>;
  readonly onLeft: (left: ReadonlySet<OrganisationId>) => void;
};

/** All bodies that may be asked, each with its tick. */
export function BodyChoice({ items, left, onLeft }: Props) {
  const say = useReportWords();
  const asked = items.filter(({ id }) => !left.has(id)).length;
  function toggle(id: OrganisationId): void {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  }
  return (
    <fieldset className="report-bodies">
      <legend>{say("report.open.bodies")}</legend>
      {items.length === 0 ? (
        <p className="finding">{say("report.open.bodies.empty")}</p>
      ) : (
        <>
          <p className="label">{say("report.open.bodies.count", { count: asked, all: items.length })}</p>
          <p className="report-go">
            <button type="button" className="link" onClick={() => onLeft(new Set())}>
              {say("report.open.bodies.all")}
            </button>
            <button type="button" className="link" onClick={() => onLeft(new Set(items.map(({ id }) => id)))}>
              {say("report.open.bodies.none")}
            </button>
          </p>
          <ul>
            {items.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
                  <span lang="vi">{name}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
