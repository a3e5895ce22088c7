import { type PersonRef, personRef } from '@app/identity';

/** An item of an agenda, or of the backlog of a cohort. */
export interface AgendaItemView {
  readonly id: string;
  readonly version: number;
  readonly cohortId: string;
  /** Null: on the backlog. */
  readonly meetingId: string | null;
  readonly title: string;
  readonly minutes: number;
  readonly presenter: PersonRef | null;
  /** Key of the intervision method. */
  readonly method: string | null;
  readonly methodTitle: string | null;
  readonly isDone: boolean;
  /** The meeting that did not come to it. */
  readonly carriedFrom: { readonly id: string; readonly title: string } | null;
}

/** An item as the database tells it. */
export type AgendaItemRow = Omit<AgendaItemView, 'methodTitle'>;

/** SQL: the columns of an item. */
export const itemColumns = `
  item.id, item.version, item.cohort_id AS "cohortId", item.meeting_id AS "meetingId", item.title, item.minutes,
  ${personRef('presenter')} AS presenter, item.method, item.is_done AS "isDone",
  CASE WHEN origin.id IS NOT NULL THEN jsonb_build_object('id', origin.id, 'title', origin.title) END AS "carriedFrom"`;

/** SQL: the tables of an item, `item`. */
export const itemSources = `
  meeting_agenda_item item
  LEFT JOIN person presenter ON presenter.id = item.presenter_id
  LEFT JOIN meeting origin ON origin.id = item.carried_from_id`;
