/** Decoration: the word stands beside it. */
export function WheelchairIcon() {
  return (
    <svg class="bl-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="6.5" cy="2" r="1.7" fill="currentColor" />
      <path d="M6.5 4.5v4.2h4l2 4.3h1.7M7 6.4h3.2M4.8 7.6a4 4 0 1 0 5.3 5" class="bl-icon__line" />
    </svg>
  );
}
