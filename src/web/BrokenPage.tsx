import "#web-kit/page-states.css";
import { useWords } from "#web-kit/use-words.ts";

/** What stands instead of a page that threw. */
export function BrokenPage() {
  const say = useWords();
  return (
    <main className="page-state missing" id="main">
      <h1>{say("web.broken.title")}</h1>
      <p>{say("kit.page-broke")}</p>
      <button type="button" className="btn main" onClick={() => location.reload()}>
        {say("kit.reload")}
      </button>
    </main>
  );
}
