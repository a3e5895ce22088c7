import {
  BaseEdge,
  EdgeLabelRenderer,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import type { CohortChains } from '../../../../lib/api/schema-types.js';
import { arrowShape, type ArrowShape } from './arrow-shape.js';
import { linksOfCycles, orderOnCircle, placesOnCircle, type Size } from './chains-layout.js';
import classes from './chains-picture.module.css';

type OrganisationNode = Node<{ name: string }, 'organisation'>;
type ExchangeEdge = Edge<{ shape: ArrowShape; name: string; inCycle: boolean }, 'exchange'>;

interface ChainsPictureProps {
  chains: CohortChains;
  /** The size of the picture, in px. */
  picture: Size;
  node: Size;
  /** Whether arrows bear first names only, for want of room. */
  shortNames: boolean;
}

/** Where along an arrow its name stands; those that cross the circle keep clear of its middle, where they meet. */
const namePlace = { inCycle: 0.5, across: 0.3 };

const nodeTypes = { organisation: OrganisationBox };
const edgeTypes = { exchange: ExchangeArrow };

/**
 * The exchanges of a cohort as arrows between organisations on a circle. A picture only: it cannot be dragged or
 * focused, for the table beside it says the same.
 */
export function ChainsPicture({ chains, picture, node, shortNames }: ChainsPictureProps) {
  const { nodes, edges } = drawChains({ chains, picture, node, shortNames });
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      defaultViewport={{ x: 0, y: 0, zoom: 1 }}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      panOnDrag={false}
      zoomOnScroll={false}
      zoomOnPinch={false}
      zoomOnDoubleClick={false}
      preventScrolling={false}
      // A picture for screen readers must hold no link.
      proOptions={{ hideAttribution: true }}
    />
  );
}

function drawChains({ chains, picture, node, shortNames }: ChainsPictureProps): {
  nodes: OrganisationNode[];
  edges: ExchangeEdge[];
} {
  const places = placesOnCircle(orderOnCircle(chains), picture, node);
  const inCycles = linksOfCycles(chains.cycles);
  const drawn = new Map<string, number>();
  const nodes = chains.organisations.map(({ id, shortName }): OrganisationNode => {
    const centre = places.get(id) ?? { x: 0, y: 0 };
    return {
      id,
      type: 'organisation',
      position: { x: centre.x - node.width / 2, y: centre.y - node.height / 2 },
      data: { name: shortName },
      ...node,
    };
  });
  const edges = chains.edges.flatMap(({ exchangeId, from, to, candidate }): ExchangeEdge[] => {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined) return [];
    const link = `${from}>${to}`;
    const nth = drawn.get(link) ?? 0;
    drawn.set(link, nth + 1);
    const inCycle = nth === 0 && inCycles.has(link);
    return [
      {
        id: exchangeId,
        type: 'exchange',
        source: from,
        target: to,
        data: {
          shape: arrowShape(start, end, node, nth, inCycle ? namePlace.inCycle : namePlace.across),
          name: shortNames ? (candidate.name.split(' ')[0] ?? '') : candidate.name,
          inCycle,
        },
        markerEnd: {
          type: MarkerType.ArrowClosed,
          width: 16,
          height: 16,
          color: inCycle ? 'var(--line-passed)' : 'var(--ink-quiet)',
        },
      },
    ];
  });
  return { nodes, edges };
}

function OrganisationBox({ data }: NodeProps<OrganisationNode>) {
  return (
    <div className={classes.organisation}>
      {data.name}
      <Handle type="source" position={Position.Top} className={classes.handle} />
      <Handle type="target" position={Position.Top} className={classes.handle} />
    </div>
  );
}

function ExchangeArrow({ data, markerEnd }: EdgeProps<ExchangeEdge>) {
  if (data === undefined) return null;
  const { shape, name, inCycle } = data;
  return (
    <>
      <BaseEdge
        path={shape.path}
        markerEnd={markerEnd}
        className={inCycle ? classes.inCycle : classes.beside}
      />
      <EdgeLabelRenderer>
        <div
          className={classes.name}
          style={{ transform: `translate(-50%, -50%) translate(${shape.label.x}px, ${shape.label.y}px)` }}
        >
          {name}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
