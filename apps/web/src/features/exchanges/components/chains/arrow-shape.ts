import type { Point, Size } from './chains-layout.js';

/** An arrow as a quadratic curve, and where its name stands. */
export interface ArrowShape {
  path: string;
  label: Point;
}

/** How far an arrow bends away from the straight line, as a share of its length, and how much more per arrow. */
const bend = { first: 0.14, more: 0.16 };
/** Room between an arrow and the organisation it leaves or reaches, in px. */
const gap = 4;

/** The point a share of the way from one point to another. */
const along = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** The point where the line from the centre of a node towards another point leaves the node. */
function borderTowards(centre: Point, towards: Point, node: Size): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const reach = Math.min(
    (node.width / 2 + gap) / Math.max(Math.abs(dx), Number.EPSILON),
    (node.height / 2 + gap) / Math.max(Math.abs(dy), Number.EPSILON),
  );
  return { x: centre.x + dx * reach, y: centre.y + dy * reach };
}

/**
 * An arrow from one node to another that bends to the left of its direction, so that it bulges outwards along a
 * clockwise circle and arrows in both directions do not lie on each other.
 * @param nth how many arrows already run in the same direction between the same nodes
 * @param labelAt where the name stands: 0 at the start, 1 at the end
 */
export function arrowShape(from: Point, to: Point, node: Size, nth = 0, labelAt = 0.5): ArrowShape {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = bend.first + nth * bend.more;
  const straight = along(from, to, 0.5);
  const control = { x: straight.x + dy * share, y: straight.y - dx * share };
  const start = borderTowards(from, control, node);
  const end = borderTowards(to, control, node);
  const label = along(along(start, control, labelAt), along(control, end, labelAt), labelAt);
  const point = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  return { path: `M${point(start)} Q${point(control)} ${point(end)}`, label };
}
