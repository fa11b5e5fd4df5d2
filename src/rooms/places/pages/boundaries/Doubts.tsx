import "#web-kit/count-table.css";
import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord, ToldShape } from "../../model/index.ts";
import { shapeWords } from "./shape-words.ts";
import type { Said } from "./use-loading.ts";

type Props = { readonly shapes: readonly ToldShape[]; readonly said: Said; readonly onSay: (said: Said) => void };

/** Shapes that a person places: nothing is chosen for them beforehand. */
export function Doubts({ shapes, said, onSay }: Props) {
  const say = useWords<BoundaryWord>();
  if (shapes.length === 0) return null;
  const rest = shapes.filter(({ at }) => said[at] === undefined);
  return (
    <section>
      <h2>{say("boundaries.load.doubts")}</h2>
      <table className="count-table">
        <thead>
          <tr>
            <th scope="col">{say("boundaries.load.shape")}</th>
            <th scope="col">{say("boundaries.load.why")}</th>
            <th scope="col">{say("boundaries.load.choice")}</th>
          </tr>
        </thead>
        <tbody>
          {shapes.map((shape) => (
            <tr key={shape.at}>
              <th scope="row">{shapeWords(shape)}</th>
              <td data-head={say("boundaries.load.why")}>{shape.why && say(`boundaries.why.${shape.why}`)}</td>
              <td>
                <Choice shape={shape} said={said} onSay={onSay} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <button
          type="button"
          className="btn"
          onClick={() => onSay({ ...said, ...Object.fromEntries(rest.map(({ at }) => [at, null])) })}
        >
          {say("boundaries.load.leave-rest")}
        </button>
      )}
    </section>
  );
}

function Choice({ shape, said, onSay }: { shape: ToldShape; said: Said; onSay: Props["onSay"] }) {
  const say = useWords<BoundaryWord>();
  const chosen = said[shape.at];
  return (
    <select
      aria-label={`${say("boundaries.load.choice")}: ${shapeWords(shape)}`}
      value={chosen === undefined ? "" : (chosen ?? "none")}
      onChange={({ currentTarget: { value } }) => {
        const place = shape.places.find(({ id }) => id === value);
        if (place || value === "none") onSay({ ...said, [shape.at]: place?.id ?? null });
      }}
    >
      <option value="" disabled>
        {say("boundaries.load.choose")}
      </option>
      {shape.places.map(({ id, name, parent }) => (
        <option key={id} value={id}>
          {[name, parent].filter(Boolean).join(", ")}
        </option>
      ))}
      <option value="none">{say("boundaries.load.leave")}</option>
    </select>
  );
}
