import type { JSX } from 'preact';
import type { Look } from '../look.ts';

const drawings: { readonly [Name in Look]: () => JSX.Element } = {
  open: () => (
    <>
      <circle cx="8" cy="8" r="8" fill="currentColor" />
      <path d="M4.5 8.2 7 10.7l4.6-5.2" class="bl-icon__cut" />
    </>
  ),
  closing: () => (
    <>
      <circle cx="8" cy="8" r="7" class="bl-icon__line" />
      <path d="M8 1a7 7 0 0 1 0 14Z" fill="currentColor" />
    </>
  ),
  opening: () => (
    <>
      <circle cx="8" cy="8" r="7" class="bl-icon__line" />
      <path d="M8 4v4.2l2.8 1.8" class="bl-icon__line" />
    </>
  ),
  restricted: () => (
    <>
      <path d="m8 0 8 8-8 8-8-8Z" fill="currentColor" />
      <path d="M8 4.5v4M8 10.5v1" class="bl-icon__cut" />
    </>
  ),
  later: () => <path d="M8 1 15.5 15H.5Z" fill="currentColor" />,
  closed: () => (
    <>
      <rect width="16" height="16" rx="3" fill="currentColor" />
      <path d="M4 8h8" class="bl-icon__cut" />
    </>
  ),
  unknown: () => (
    <>
      <circle cx="8" cy="8" r="7" class="bl-icon__line bl-icon__line--dashed" />
      <path d="M6 6.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.6-.8 1.2M8 11.4v.4" class="bl-icon__line" />
    </>
  ),
  probablyOpen: () => (
    <>
      <circle cx="8" cy="8" r="7" class="bl-icon__line bl-icon__line--dashed" />
      <path d="M4.8 8.2 7 10.4l4.2-4.6" class="bl-icon__line" />
    </>
  ),
  probablyClosed: () => (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" class="bl-icon__line bl-icon__line--dashed" />
      <path d="M4.5 8h7" class="bl-icon__line" />
    </>
  ),
  old: () => (
    <>
      <path d="M8 1.5 15.2 14.5H.8Z" class="bl-icon__line" />
      <path d="M8 6v4M8 11.8v.6" class="bl-icon__line" />
    </>
  ),
};

export function StateIcon({ look }: { readonly look: Look }) {
  return (
    <svg class="bl-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {drawings[look]()}
    </svg>
  );
}
