/*
 * Words of which the texts of the bench are made. Joined as Dutch joins them they give some thousands of words, of which
 * a few are in nearly every text and most are in few.
 */

/** The words that occur most, the most frequent first. */
export const commonWords =
  `reclassering melding gezin overleg politie gemeente slachtoffer veiligheid hulpverlener afspraak medewerker organisatie
   informatie opvang casus samenwerking contact gesprek bureau directeur proces werkwijze dossier toezicht situatie kinderen
   ouders partner geweld huisverbod wijkteam zorg behandeling rechter officier advies onderzoek rapport telefoon weekend
   avond ochtend vraag antwoord besluit termijn formulier systeem toestemming verslag plan doel`
    .trim()
    .split(/\s+/);

const firstParts =
  `aanpak beleid bescherming bestuur cliënt crisis dienst gegevens gezins gezondheids groeps hulp huis jeugd keten klacht
   kennis kosten lokaal maatschappij machts nacht nazorg ouder overdracht partner politie praktijk proef rechts regie regio
   schuld school slachtoffer spoed straf team toezichts uitvoerings vaktaal vangnet veiligheids verblijfs verlof vertrouwens
   verzuim voogdij werk wijk woning zaaks zedelijkheids zorg`
    .trim()
    .split(/\s+/);

const lastParts =
  `aanvraag afdeling akkoord analyse arts balie beeld begeleider beoordeling bespreking bezoek boek bord brief commissie
   coach deskundige formulier functionaris gids groep horizon inspectie kaart kamer kring lijn lijst loket maat moment
   netwerk norm onderzoek overzicht pand plaats plan raad register ronde schema stelsel tafel taal tijd toets traject
   verband verklaring verslag vloer vorm wacht wet wijzer woord`
    .trim()
    .split(/\s+/);

/** Every word, the most frequent first. */
export const allWords: readonly string[] = [
  ...commonWords,
  ...lastParts.flatMap((last) => firstParts.map((first) => `${first}${last}`)),
];
