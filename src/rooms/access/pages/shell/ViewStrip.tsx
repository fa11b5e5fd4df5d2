import { roleWord } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs } from "../use-who-acts.ts";
import { endStandingIn, endView } from "./view-cookie.ts";
import "./who-is-here.css";

/** Above every page while somebody looks as somebody else, or acts for somebody absent: as whom, and one click back. */
export function ViewStrip() {
  const say = useAccessWords();
  const acts = useWhoActs();
  if (acts?.standsInFor) {
    return (
      <Strip
        words={say("access.stand-in.now", { name: acts.standsInFor })}
        end={say("access.stand-in.end")}
        onEnd={endStandingIn}
      />
    );
  }
  if (!acts?.isViewingAs || !acts.actor) return null;
  const roles = acts.actor.roles.map((role) => say(roleWord(role))).join(", ");
  const bodies = acts.bodies.map(({ name }) => name).join(", ");
  const words = say(bodies === "" ? "access.view-as.now" : "access.view-as.now-of", { roles, bodies });
  return <Strip words={words} end={say("access.view-as.end")} onEnd={endView} />;
}

function Strip({ words, end, onEnd }: { words: string; end: string; onEnd: () => void }) {
  return (
    <div className="view-strip noprint" role="status">
      <span>{words}</span>
      <button type="button" className="btn" onClick={onEnd}>
        {end}
      </button>
    </div>
  );
}
