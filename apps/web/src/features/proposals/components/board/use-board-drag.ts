import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState, type RefObject } from 'react';
import type { ProposalState, ProposalSummary } from '../../../../lib/api/schema-types.js';

const dragKey = 'proposal';

/** Makes an element draggable by mouse, as a proposal. */
export function useDraggable(
  element: RefObject<HTMLElement | null>,
  proposal: ProposalSummary,
  onDrag: (dragged: ProposalSummary | null) => void,
): void {
  useEffect(() => {
    if (element.current === null) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ [dragKey]: proposal }),
      onDragStart: () => onDrag(proposal),
      onDrop: () => onDrag(null),
    });
  }, [element, proposal, onDrag]);
}

/** Makes an element a place to drop proposals on; tells whether one hangs over it. */
export function useDropTarget(
  element: RefObject<HTMLElement | null>,
  state: ProposalState,
  onDrop: (proposal: ProposalSummary, state: ProposalState) => void,
): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => isProposal(source.data[dragKey]),
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        const dropped = source.data[dragKey];
        if (isProposal(dropped) && dropped.state !== state) onDrop(dropped, state);
      },
    });
  }, [element, state, onDrop]);
  return isOver;
}

const isProposal = (value: unknown): value is ProposalSummary =>
  typeof value === 'object' && value !== null && 'id' in value && 'state' in value;
