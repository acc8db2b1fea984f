/** A round or oval label that wants to stand at a point; pixels. */
export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface StandingLabel extends Label {
  /** Where the label stands, at or near the point that it belongs to. */
  readonly standsX: number;
  readonly standsY: number;
  /** Far enough from its point to need a line that leads back to it. */
  readonly moved: boolean;
}

/** Enough for a few dozen labels on one spot; a handful settles in ten rounds. */
const ROUNDS = 80;
/** A shorter line than this would hide under the label anyway. */
const LEADER_FROM_PIXELS = 6;
/** Half a pixel of overlap is invisible, and chasing it never ends. */
const CLOSE_ENOUGH = 0.99;
const SAME_SPOT = 0.001;
/** Turns by which labels on the very same spot leave it, so that no two leave in one direction. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

interface Spot {
  x: number;
  y: number;
}

/** Pushes overlapping labels apart, evenly and always to the same result; labels with room stay where they are. */
export function spreadLabels(labels: readonly Label[], gap = 4): readonly StandingLabel[] {
  const standing = labels.map((label) => ({ label, spot: { x: label.x, y: label.y } }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let pushed = false;
    for (const [i, one] of standing.entries()) {
      for (const other of standing.slice(i + 1)) {
        const room = {
          x: one.label.halfWidth + other.label.halfWidth + gap,
          y: one.label.halfHeight + other.label.halfHeight + gap,
        };
        pushed = pushApart(one.spot, other.spot, room, i) || pushed;
      }
    }
    if (!pushed) break;
  }
  return standing.map(({ label, spot }) => ({
    ...label,
    standsX: spot.x,
    standsY: spot.y,
    moved: Math.hypot(spot.x - label.x, spot.y - label.y) > LEADER_FROM_PIXELS,
  }));
}

function pushApart(one: Spot, other: Spot, room: Spot, turn: number): boolean {
  let dx = other.x - one.x;
  let dy = other.y - one.y;
  /** In units of the room that the two need: below 1 they overlap. */
  let distance = Math.hypot(dx / room.x, dy / room.y);
  if (distance > CLOSE_ENOUGH) return false;
  if (distance < SAME_SPOT) {
    dx = Math.cos(turn * GOLDEN_ANGLE) * room.x * SAME_SPOT;
    dy = Math.sin(turn * GOLDEN_ANGLE) * room.y * SAME_SPOT;
    distance = SAME_SPOT;
  }
  const push = (1 - distance) / distance / 2;
  one.x -= dx * push;
  one.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
  return true;
}
