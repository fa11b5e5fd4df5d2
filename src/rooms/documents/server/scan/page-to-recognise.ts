/** One page for a worker that recognises: a page of a PDF, or a picture of a file of pictures. */
export type PageToRecognise = { readonly kind: "pdf" | "picture"; readonly path: string; readonly page: number };
