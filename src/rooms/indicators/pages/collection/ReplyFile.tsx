import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { addressOf } from "#web-kit/call-endpoint.ts";
import { callUpload } from "#web-kit/call-upload.ts";
import { exportReplyEndpoint, type getFormEndpoint, getReplyEndpoint, importReplyEndpoint } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { ImportValues } from "../values-file/ImportValues.tsx";

type Props = {
  readonly form: z.output<typeof getFormEndpoint.output>;
  readonly own: z.output<typeof getReplyEndpoint.output>;
  /** The figures of the file are in what is shown. */
  readonly onImported: () => void;
};

/** The reply by Excel: out with what is filled in so far, back with what was filled in offline. */
export function ReplyFile({ form, own: { reply, mayFill }, onImported }: Props) {
  const say = useIndicatorWords();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const params = { formId: form.id, organisationId: reply.organisationId };
  const canFill = mayFill && (reply.state === "asked" || reply.state === "returned");
  return (
    <p className="page-links noprint">
      <a className="btn" href={addressOf(exportReplyEndpoint.path, params, undefined)} download>
        {say("forms.reply.export")}
      </a>
      {canFill && (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {say("forms.reply.import")}
        </button>
      )}
      {isOpen && (
        <ImportValues
          take={(upload, query) => callUpload(importReplyEndpoint, { ...upload, query }, params)}
          how={say("forms.reply.import-how")}
          onClose={() => setOpen(false)}
          onSaved={() => void client.invalidateQueries({ queryKey: [getReplyEndpoint.name] }).then(onImported)}
        />
      )}
    </p>
  );
}
