import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState, type RefObject } from 'react';
import type { ProposalState, ProposalSummary } from '../../../../../lib/api/schema-types.js';

const dragKey = 'proposal';

/** Makes an element draggable by mouse, as a proposal; tells whether it hangs in the air. */
export function useDraggable(
  element: RefObject<HTMLElement | null>,
  proposal: ProposalSummary,
  onDrag: (dragged: ProposalSummary | null) => void,
): boolean {
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    if (element.current === null) return undefined;
    const hang = (inTheAir: boolean): void => {
      setIsDragged(inTheAir);
      onDrag(inTheAir ? proposal : null);
    };
    return draggable({
      element: element.current,
      getInitialData: () => ({ [dragKey]: proposal }),
      onDragStart: () => hang(true),
      onDrop: () => hang(false),
    });
  }, [element, proposal, onDrag]);
  return isDragged;
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
