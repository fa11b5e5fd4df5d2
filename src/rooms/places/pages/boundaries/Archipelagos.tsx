import { useWords } from "#web-kit/use-words.ts";
import type { BoundaryWord } from "../../model/index.ts";
import "./boundary-map.css";

/** Beside a sketch that has no room for the sea: a picture of Viet Nam's places never goes without them. */
export function Archipelagos() {
  const say = useWords<BoundaryWord>();
  return (
    <ul className="archipelago-tiles">
      {(["hoang-sa", "truong-sa"] as const).map((name) => (
        <li key={name}>
          <strong>{say(`boundaries.frame.${name}`)}</strong>
          <span>{say(`boundaries.frame.${name}.of`)}</span>
        </li>
      ))}
    </ul>
  );
}
