import { encode } from 'uqr';
import type { SquareCode } from '../../contract/desk/bar-card.ts';

/** A QR code with a quiet zone of four squares, as scanners want it, and room for a coffee stain. */
export function squareCode(address: string): SquareCode {
  const { data, size } = encode(address, { border: 4, ecc: 'M' });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { size, path: squares.join('') };
}
