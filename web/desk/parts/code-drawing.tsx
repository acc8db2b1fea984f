import type { SquareCode } from '../../../server/contract/desk/bar-card.ts';

interface Props {
  readonly code: SquareCode;
  /** What it leads to: who cannot see it hears that. */
  readonly label: string;
}

/** A QR code: black on white, also in the dark. */
export function CodeDrawing({ code, label }: Props) {
  return (
    <svg
      class="bl-bar-card__code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={code.path} fill="#000" />
    </svg>
  );
}
