import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import type { OutgoingDetail } from "../model/index.ts";
import { useOutgoingWords } from "./use-outgoing-words.ts";

/** The words of the paper on the screen; how it is set on pages shows the Word file. */
export function PaperView({ outgoing }: { outgoing: OutgoingDetail }) {
  const say = useOutgoingWords();
  const { content, lines } = outgoing;
  return (
    <article className="outgoing-paper" lang="vi">
      {content.isInternal && <p className="outgoing-mark">{say("outgoing.internal")}</p>}
      <p className="outgoing-title">
        {content.typeName !== null && <b>{content.typeName}</b>}
        <b>{content.form === "letter" ? `V/v ${content.summary}` : content.summary}</b>
      </p>
      {content.addressees.length > 0 && (
        <p>
          {say("outgoing.to")}: {content.addressees.join("; ")}.
        </p>
      )}
      {content.blocks.map((block, place) =>
        block.kind === "heading" ? <h3 key={place}>{block.words}</h3> : <p key={place}>{block.words}</p>,
      )}
      {content.annexes.map((annex, place) => (
        <section key={annex.title}>
          <h3>{say("outgoing.annex", { place: place + 1, title: annex.title })}</h3>
          <ScrollRegion label={annex.title} className="outgoing-scroll">
            <table>
              <thead>
                <tr>
                  {annex.columns.map(({ title }) => (
                    <th scope="col" key={title}>
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines
                  .filter((line) => line.annex === place)
                  .map((line, at) =>
                    line.isGroup ? (
                      <tr key={at}>
                        <th scope="rowgroup" colSpan={annex.columns.length}>
                          {line.cells[0]}
                        </th>
                      </tr>
                    ) : (
                      <tr key={at}>
                        {line.cells.map((cell, column) => (
                          <td key={column} className={annex.columns[column]?.align}>
                            {cell}
                          </td>
                        ))}
                      </tr>
                    ),
                  )}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      ))}
    </article>
  );
}
