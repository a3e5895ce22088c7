/** Keeps what somebody is writing on this device, until it has been saved elsewhere. */
export interface DraftStore<Draft> {
  /** What was kept last; null where nothing was, or what is there cannot be read. */
  read: () => Draft | null;
  /** Keeps it in place of what was kept before. @returns whether that worked: storage can be full or forbidden */
  write: (draft: Draft) => boolean;
  remove: () => void;
}

/** Whose draft it is, and what of: nobody else who signs in on this device gets to see it. */
export interface DraftOwner {
  readonly personId: string;
  /** What is written, such as `proposal.0190…`. */
  readonly subject: string;
}

type StorageOfDrafts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The draft of a person about one subject.
 * @param isDraft whether what was read is a draft in the present shape; what is not counts as nothing
 * @param storageOf where drafts are kept; reaching it may throw where the browser forbids storage
 */
export function draftStore<Draft>(
  { personId, subject }: DraftOwner,
  isDraft: (value: unknown) => value is Draft,
  storageOf: () => StorageOfDrafts = () => window.localStorage,
): DraftStore<Draft> {
  const key = `wisselwerk.draft.${personId}.${subject}`;
  return {
    read: () => {
      const value = attempt((): unknown => JSON.parse(storageOf().getItem(key) ?? 'null'));
      return isDraft(value) ? value : null;
    },
    write: (draft) =>
      attempt(() => {
        storageOf().setItem(key, JSON.stringify(draft));
        return true;
      }) ?? false,
    remove: () => void attempt(() => storageOf().removeItem(key)),
  };
}

/** What it answers, or null where it throws. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
