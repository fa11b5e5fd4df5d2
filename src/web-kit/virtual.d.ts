/** Made by the build (`tools/catalogues.ts`): by language and part, what loads the part's sentences. */
declare module "virtual:catalogue" {
  type Sentences = Readonly<Record<string, string>>;
  const catalogue: Readonly<
    Record<"vi" | "en", Readonly<Record<string, () => Promise<{ readonly default: Sentences }>>>>
  >;
  export default catalogue;
}
