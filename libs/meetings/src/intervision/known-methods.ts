import type { Method, MethodStep, Speaker } from './method.js';

/**
 * The five methods that every programme has, in our own words. Sources: the incident method (Pigors and Pigors, "Case
 * Method in Human Relations", 1961); Balint groups (M. Balint, "The Doctor, His Patient and the Illness", 1957);
 * appreciative inquiry (Cooperrider and Srivastva, 1987); the gossip and ten-step methods as described in Dutch handbooks
 * of peer intervision (J. Hendriksen, "Intervisie bij werkproblemen").
 */
export const knownMethods: readonly Method[] = [
  {
    key: 'incident',
    title: { nl: 'Incidentmethode', en: 'Incident method' },
    suits: {
      nl: 'Een concreet voorval waarin je moest handelen.',
      en: 'A concrete event in which you had to act.',
    },
    steps: [
      step(5, 'owner', 'Het voorval', 'The event', [
        'Vertel kort wat er gebeurde, tot het moment waarop je moest kiezen. Nog niet wat je deed.',
        'Tell briefly what happened, up to the moment at which you had to choose. Not yet what you did.',
      ]),
      step(15, 'group', 'Vragen naar feiten', 'Asking for facts', [
        'Vraag om de beurt naar feiten. Geen meningen en geen raad; de inbrenger antwoordt kort.',
        'Ask for facts, one by one. No opinions and no advice; the owner answers briefly.',
      ]),
      step(10, 'nobody', 'Ieder voor zich', 'Each alone', [
        'Schrijf op: wat is hier de kern, wat zou jij doen, en waarom?',
        'Write down: what is at the heart of this, what would you do, and why?',
      ]),
      step(20, 'group', 'Rondje en gesprek', 'Round and talk', [
        'Ieder leest voor wat er staat. Bespreek daarna de verschillen; de inbrenger luistert.',
        'Each reads out what was written. Then talk about the differences; the owner listens.',
      ]),
      step(10, 'owner', 'Wat er gebeurde', 'What happened', [
        'Vertel wat je deed en wat erop volgde, en wat je nu anders ziet.',
        'Tell what you did and what followed, and what you see differently now.',
      ]),
      step(15, 'everyone', 'Wat leren wij?', 'What do we learn?', [
        'Wat zegt dit over ons werk? Wat neem je mee, los van dit voorval?',
        'What does this say about our work? What do you take along, apart from this event?',
      ]),
    ],
  },
  {
    key: 'gossip',
    title: { nl: 'Roddelmethode', en: 'Gossip method' },
    suits: {
      nl: 'Een vraag waarin je zelf vastzit en niet ziet hoe je erin staat.',
      en: 'A question in which you are stuck and do not see your own part.',
    },
    steps: [
      step(10, 'owner', 'De vraag', 'The question', [
        'Vertel waar je mee zit en wat je al probeerde.',
        'Tell what troubles you and what you have tried.',
      ]),
      step(10, 'group', 'Verhelderen', 'Clarifying', [
        'Stel alleen vragen om het te begrijpen.',
        'Ask only to understand.',
      ]),
      step(20, 'group', 'Roddelen', 'Gossiping', [
        'De inbrenger draait zich om en zwijgt. De groep praat vrijuit over de kwestie alsof de inbrenger er niet is: wat valt op, wat wordt niet gezegd? Vriendelijk en eerlijk.',
        'The owner turns around and is silent. The group talks freely as if the owner were not there: what stands out, what is not said? Kindly and honestly.',
      ]),
      step(10, 'owner', 'Wat raakte je?', 'What touched you?', [
        'Draai terug. Vertel wat je raakte, wat klopt en wat nieuw is. Je hoeft niets te weerleggen.',
        'Turn back. Tell what touched you, what is true and what is new. There is nothing to refute.',
      ]),
      step(15, 'everyone', 'Volgende stap', 'Next step', [
        'Wat wordt de eerste stap? Wat herkennen anderen uit hun eigen werk?',
        'What is the first step? What do others recognise from their own work?',
      ]),
    ],
  },
  {
    key: 'balint',
    title: { nl: 'Balintmethode', en: 'Balint method' },
    suits: {
      nl: 'Een lastige werkrelatie waarin gevoel een rol speelt.',
      en: 'A difficult working relation in which feelings play a part.',
    },
    steps: [
      step(10, 'owner', 'Het verhaal', 'The story', [
        'Vertel uit het hoofd over jou en de ander, zoals het in je opkomt.',
        'Tell from memory about you and the other, as it comes to mind.',
      ]),
      step(10, 'group', 'Korte vragen', 'Short questions', [
        'Vraag alleen naar wat je nodig hebt om het je voor te stellen.',
        'Ask only for what you need to imagine it.',
      ]),
      step(25, 'group', 'De groep fantaseert', 'The group imagines', [
        'De inbrenger luistert. De groep verkent wat de inbrenger en de ander voelen, willen en vrezen. Geen oplossingen.',
        'The owner listens. The group explores what the owner and the other feel, want and fear. No solutions.',
      ]),
      step(10, 'owner', 'Terug bij de inbrenger', 'Back to the owner', [
        'Zeg wat je hoorde en wat er verschoof in hoe je naar de ander kijkt.',
        'Say what you heard and what shifted in how you see the other.',
      ]),
      step(10, 'everyone', 'Afronden', 'Rounding off', [
        'Ieder noemt één ding dat blijft hangen.',
        'Each names one thing that stays.',
      ]),
    ],
  },
  {
    key: 'ten_step',
    title: { nl: 'Tienstappenmethode', en: 'Ten-step method' },
    suits: {
      nl: 'Een ingewikkelde kwestie die rust en ordening vraagt.',
      en: 'A complicated matter that asks for calm and order.',
    },
    steps: [
      step(5, 'owner', 'Inbreng', 'Bringing in', [
        'Vertel de kwestie in grote lijnen.',
        'Tell the matter in outline.',
      ]),
      step(5, 'owner', 'De vraag', 'The question', [
        'Zeg in één zin wat je van de groep vraagt.',
        'Say in one sentence what you ask of the group.',
      ]),
      step(10, 'group', 'Vragen', 'Asking', [
        'Stel open vragen, om de beurt.',
        'Ask open questions, in turn.',
      ]),
      step(5, 'nobody', 'Stilte', 'Silence', [
        'Schrijf voor jezelf op wat volgens jou het echte vraagstuk is.',
        'Write down for yourself what you think the real question is.',
      ]),
      step(10, 'group', 'Het echte vraagstuk', 'The real question', [
        'Ieder noemt het vraagstuk in eigen woorden; de inbrenger zegt wat het dichtst bij komt.',
        'Each names the question in own words; the owner says which comes closest.',
      ]),
      step(5, 'owner', 'Nieuwe vraag', 'New question', [
        'Stel je vraag opnieuw, als die veranderd is.',
        'Ask your question again, if it has changed.',
      ]),
      step(10, 'group', 'Andere kanten', 'Other sides', [
        'Bekijk het vanuit de ander, de organisatie en de mensen om wie het gaat.',
        'Look at it from the other, the organisation and the people whom it is about.',
      ]),
      step(10, 'group', 'Raad', 'Advice', [
        'Ieder geeft één raad, zonder discussie.',
        'Each gives one piece of advice, without discussion.',
      ]),
      step(5, 'owner', 'Kiezen', 'Choosing', [
        'Zeg wat je meeneemt en wat je gaat doen, en wanneer.',
        'Say what you take along and what you will do, and when.',
      ]),
      step(10, 'everyone', 'Terugkijken', 'Looking back', [
        'Hoe ging het samen? Wat leerde ieder voor het eigen werk?',
        'How did it go together? What did each learn for the own work?',
      ]),
    ],
  },
  {
    key: 'appreciative',
    title: { nl: 'Waarderende methode', en: 'Appreciative method' },
    suits: {
      nl: 'Iets dat goed ging en dat je vaker wilt zien.',
      en: 'Something that went well and that you want to see more often.',
    },
    steps: [
      step(10, 'owner', 'Het beste moment', 'The best moment', [
        'Vertel over een moment waarop het lukte. Wat deed jij, wat deden anderen?',
        'Tell about a moment at which it worked. What did you do, what did others do?',
      ]),
      step(15, 'group', 'Doorvragen naar kracht', 'Asking for strengths', [
        'Vraag door: wat maakte dat het lukte?',
        'Ask on: what made it work?',
      ]),
      step(10, 'group', 'Wat wij zien', 'What we see', [
        'Noem welke kwaliteiten je hoorde, met een voorbeeld.',
        'Name the qualities that you heard, with an example.',
      ]),
      step(15, 'everyone', 'Dromen', 'Dreaming', [
        'Hoe ziet het eruit als dit gewoon is, in elke organisatie?',
        'What does it look like when this is normal, in every organisation?',
      ]),
      step(15, 'everyone', 'De eerste stap', 'The first step', [
        'Wat kan ieder morgen al doen? Wat vraagt het van een ander?',
        'What can each do tomorrow? What does it ask of another?',
      ]),
    ],
  },
];

function step(
  minutes: number,
  speaker: Speaker,
  nl: string,
  en: string,
  [instructionNl, instructionEn]: readonly [string, string],
): MethodStep {
  return {
    title: { nl, en },
    minutes,
    speaker,
    instruction: { nl: instructionNl, en: instructionEn },
  };
}
