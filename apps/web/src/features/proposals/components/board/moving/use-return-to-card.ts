import { useEffect, useState, type RefObject } from 'react';

/**
 * Gives the keyboard back to a card after its dialog: in the column where it came down, or to the board when it is
 * not on it any more.
 * @param cards what is on the board; when that changes, cards come down elsewhere
 * @returns called with the proposal of the card when the dialog closes
 */
export function useReturnToCard(
  board: RefObject<HTMLElement | null>,
  cards: unknown,
): (proposal: { id: string }) => void {
  const [left, setLeft] = useState<{ id: string } | null>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    const isLost = activeElement === null || activeElement === body;
    if (left === null || !isLost) return;
    const button = board.current?.querySelector<HTMLElement>(`[data-card="${left.id}"] button`);
    (button ?? board.current)?.focus();
  }, [board, cards, left]);
  return ({ id }) => setLeft({ id });
}
