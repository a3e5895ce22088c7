import { addMonths, type IsoDate, nextWorkingDay } from '@app/calendar';

/** After how many months it is asked whether an adoption still stands. Source: the domain, "Adoption checks". */
export const checkMonths = [3, 6, 12] as const;

/** The days on which the checks fall due; a day off moves to the next working day. @param adoptedOn the day of adoption */
export function checkDays(adoptedOn: IsoDate): IsoDate[] {
  return checkMonths.map((months) => nextWorkingDay(addMonths(adoptedOn, months)));
}
