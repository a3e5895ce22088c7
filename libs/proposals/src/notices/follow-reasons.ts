import type { Sentence } from '@app/workflow';
import type { FollowReason } from '../conversation/followers.js';

/** Why somebody hears of a proposal, by why they follow it. */
export const becauseOf: Readonly<Record<FollowReason, Sentence>> = {
  author: because('je auteur bent van dit voorstel', 'you are an author of this proposal'),
  reviewer: because('dit voorstel jouw organisatie raakt', 'this proposal affects your organisation'),
  commenter: because('je bij dit voorstel een reactie schreef', 'you wrote a comment on this proposal'),
  mentioned: because('je bij dit voorstel bent genoemd', 'you were mentioned with this proposal'),
  owner: because(
    'je een proef of de invoering van dit voorstel trekt',
    'you own a pilot or the adoption of this proposal',
  ),
  chosen: because('je dit voorstel volgt', 'you follow this proposal'),
};

/** Why the programme office hears of a step that nobody took. */
export const becauseOfOffice = because('je bij het programmabureau zit', 'you are in the programme office');

/** Why somebody hears that they were mentioned. */
export const becauseOfMention = because('iemand je heeft genoemd', 'somebody mentioned you');

/** Why somebody hears of an answer. */
export const becauseOfAnswer = because('iemand op jouw reactie antwoordde', 'somebody answered your comment');

function because(nl: string, en: string): Sentence {
  return { nl: `Je krijgt dit bericht omdat ${nl}.`, en: `You get this message because ${en}.` };
}
