import { roleWord } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs } from "../use-who-acts.ts";
import { endView } from "./view-cookie.ts";
import "./who-is-here.css";

/** Above every page while somebody looks as somebody else: as whom, and one click back. */
export function ViewStrip() {
  const say = useAccessWords();
  const acts = useWhoActs();
  if (!acts?.isViewingAs || !acts.actor) return null;
  const roles = acts.actor.roles.map((role) => say(roleWord(role))).join(", ");
  const bodies = acts.bodies.map(({ name }) => name).join(", ");
  return (
    <div className="view-strip noprint" role="status">
      <span>{say(bodies === "" ? "access.view-as.now" : "access.view-as.now-of", { roles, bodies })}</span>
      <button type="button" className="btn" onClick={endView}>
        {say("access.view-as.end")}
      </button>
    </div>
  );
}
