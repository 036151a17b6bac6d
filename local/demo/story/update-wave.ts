/** Version 8.2.1 logs everybody out and hides the recorded rides: a wave of public one-star reviews within a day. */
import type { Told } from '../story.ts';
import {
  acknowledged,
  fixed,
  issue,
  mail,
  post,
  review,
  speaking,
  survey,
  titledReview,
} from './tell.ts';

const gone = 'All rides missing after update to 8.2.1';

// biome-ignore format: one thing said a block reads better than one argument a line
export const updateWave: readonly Told[] = [
  titledReview(6, '07:52', 1, 'cyclops_andi', '3 years of rides GONE', "Updated this morning. Logged out. Logged in. Zero rides. ZERO. 11,480 km, the whole of Norway, my dad's last tour. Do you even test this??",
    acknowledged('0 14:40'), fixed('1 15:20', 'Rides are on the server; 8.2.2 shows them again. Wrote how to get them by GPX until then.', '1 16:40')),
  review(6, '09:10', 1, 'MissMudguard', "8.2.1 logged out every ten minutes. Unusable.",
    acknowledged('0 14:42'), fixed('2 10:30', 'Session fault found, fixed in 8.2.2.', '2 14:00')),
  titledReview(6, '11:34', 1, 'Frederik', 'Do not update', "If you are still on 8.1 stay there. The new one can neither take a payment nor remember who you are, and my rides are gone.",
    acknowledged('0 14:45')),
  speaking('de', review(6, '13:08', 1, 'Bergziege71', "Nach dem Update sind alle meine Touren weg und ich muss mich ständig neu anmelden. Ein Stern ist noch zu viel.",
    acknowledged('0 15:05'), fixed('2 11:10', 'Touren sind auf dem Server noch da.', '2 14:20'))),
  review(6, '16:26', 1, 'steve.from.accounts', "Crash on start, crash on login, crash when I look at it too long",
    acknowledged('1 14:30')),
  titledReview(6, '21:55', 1, 'anniek.rijdt', 'Lost all my recordings', "Lost all my commutes since January, I need them for my tax return!! Support says reinstall. I did. Still nothing.",
    acknowledged('1 14:35'), fixed('2 15:00', 'Sent her the rides as a table for the tax office.', '2 16:30')),
  issue(6, '08:37', 'ewa-mtb', gone,
    "Since 8.2.1 the list in \"My rides\" is empty. The API still returns them (checked with curl, 412 rides), so it is only the client. Local database got a new name: `rides_v2.db`, the migration never runs if the app was installed before 7.0.",
    acknowledged('0 15:30'), fixed('1 17:10', 'Exactly that. Migration added for installs before 7.0.', '2 14:15')),
  issue(5, '19:20', 'bjorn-oe', gone, "+1, empty list. Please put the migration behind a backup next time.",
    fixed('1 16:00', 'Agreed, backup step is part of the release list now.', '1 17:30')),
  mail(5, '12:33', 'Sibyl Marchetti <sibyl.marchetti@mail.example>', 'My rides have disappeared',
    "Hello, I'm 71 and not so good with phones. Since the update the app asks for my password all the time and the rides with my late husband are not there any more. Are they lost? Please tell me they are not lost.",
    acknowledged('0 14:10'), fixed('0 16:20', 'Not lost. Priya rang her and they got them back together.', '1 09:15')),
  post(5, '20:08', '@gravelgreta', "Good morning to everybody except whoever pressed release on the @hollincycles app 8.2.1. my recorded rides, where",
    acknowledged('1 14:50')),
  survey(3, '17:21', 2, 'dev.anand@mail.example', "logged out after every ride since the last update, half of the ride recording is missing"),
];
