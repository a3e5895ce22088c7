import { addDays, isWorkingDay, isoDate } from '@app/calendar';
import { ExchangeStartService } from '@app/exchanges';
import { ProposalSweepService } from '@app/proposals';
import { ReminderPlanner } from '@app/reminders';
import { Post } from '../e2e/post.js';
import type { TestApplication } from '../setup/application.js';
import { MailWatch, type WatchedMail } from './mail-watch.js';
import { type Language, type Scene, Stage } from './stage.js';
import { accountScenes } from './story/accounts.story.js';
import { adoptionScenes } from './story/adoptions.story.js';
import { exchangeScenes } from './story/exchanges.story.js';
import { meetingScenes } from './story/meetings.story.js';
import { proposalScenes } from './story/proposals.story.js';

/** When in a day the worker looks: when the product wakes, when digests go out, and when reminders do. */
const looks = ['08:00', '08:30', '09:00'];

const stories = [accountScenes, exchangeScenes, meetingScenes, proposalScenes, adoptionScenes];

/** Lets the story happen, day by day. @returns every mail that left, the earliest first */
export async function playStory(app: TestApplication, language: Language): Promise<readonly WatchedMail[]> {
  const watch = new MailWatch(app);
  const stage = await Stage.build(app, language);
  const scenes = stories.flatMap((story) => story()).sort((one, other) => one.on.localeCompare(other.on));
  await app.context.run({}, () => app.resolve(ReminderPlanner).planAll());
  for (let [day, last] = [dayOf(scenes[0]), dayOf(scenes.at(-1))]; day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    for (const time of looks) {
      stage.setClock(`${day} ${time}`);
      await work(app);
    }
    for (const scene of scenes.filter(({ on }) => on.startsWith(day))) {
      stage.setClock(scene.on);
      await scene.act(stage);
      await new Post(app).workThroughBurst();
    }
    await watch.look();
  }
  return watch.mails;
}

function dayOf(scene: Scene | undefined) {
  return isoDate(scene?.on.slice(0, 10) ?? '');
}

/** What the worker does when it is woken, and what it does by itself. */
async function work(app: TestApplication): Promise<void> {
  await app.context.run({}, async () => {
    await app.resolve(ExchangeStartService).startDueExchanges();
    await app.resolve(ProposalSweepService).sweep();
  });
  await new Post(app).work();
}
