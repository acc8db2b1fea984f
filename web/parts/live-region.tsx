/** The page's one voice: changes are said here, politely, and nowhere else. */
export function LiveRegion({ sentence }: { readonly sentence: string }) {
  return (
    <p class="bl-unseen" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}
