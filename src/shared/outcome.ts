/** What a refusal's sentence may mention. Only plain values, so that it survives JSON. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** A business "no" that the caller can show or act on. Bugs and outages are thrown instead. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly params: RefusalParams;
};

export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  params: RefusalParams = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, params } };
}
