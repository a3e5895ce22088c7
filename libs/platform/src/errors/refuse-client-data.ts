import { clientDataTitles, findClientData } from '@app/privacy';
import { type Fault, invalid } from './domain-error.js';

/**
 * Refuses texts that others read at once, such as a comment or a motivation, while they hold what looks like
 * client data that was not declared harmless. The match itself is not repeated. Source: the domain, "Privacy".
 * @param texts the texts by their JSON pointer; absent ones are no text
 * @param declaredHarmless whether the writer declares every finding in them harmless
 * @throws DomainError `request.invalid` with a fault for each kind that was found in a text
 */
export function refuseClientData(
  texts: Readonly<Record<string, string | null | undefined>>,
  declaredHarmless: boolean | undefined,
): void {
  if (declaredHarmless) return;
  const faults = Object.entries(texts).flatMap(([pointer, text]) => faultsIn(pointer, text ?? ''));
  if (faults.length > 0) throw invalid(faults);
}

function faultsIn(pointer: string, text: string): Fault[] {
  const kinds = new Set(findClientData(text).map(({ kind }) => kind));
  return [...kinds].map((kind) => ({
    pointer,
    code: `client_data.${kind}`,
    detail: {
      nl: `Dit lijkt op cliëntgegevens: ${clientDataTitles[kind].nl}. Haal het weg, of verklaar dat het onschuldig is.`,
      en: `This looks like client data: ${clientDataTitles[kind].en}. Remove it, or declare that it is harmless.`,
    },
  }));
}
