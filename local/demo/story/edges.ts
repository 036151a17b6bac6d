/** Texts as the world sends them: every one of these has broken somebody's mail, page or database. */
import type { Told } from '../story.ts';
import { rant } from './rant.ts';
import {
  acknowledged,
  declined,
  fixed,
  mail,
  post,
  review,
  speaking,
  survey,
  titledReview,
} from './tell.ts';

// biome-ignore format: one thing said a block reads better than one argument a line
export const edges: readonly Told[] = [
  // A rating without a text.
  survey(18, '21:50', 2, 'd.arnold@mail.example', ''),
  survey(6, '20:20', 10, 'nora.l@mail.example', ''),
  // An empty title.
  mail(16, '15:45', 'Percy Gould <percy.gould@mail.example>', '', "no idea what to put as a title. my pannier hook broke, do you sell the hook alone?",
    fixed('1 12:05', 'Hook sent, is in the shop now.', '2 10:45')),
  // Markup in the text and in the title.
  mail(13, '12:12', 'Ned Tarrant <ned@tarrant-it.example>', 'Search box <b>bold</b>',
    "FYI your website's search box swallows <script>alert('hello from Ned')</script> but chokes on \"onerror=alert(1) x=\" and on O'Brien & Sons. Not an attack, I'm a customer. With a hobby.",
    acknowledged('0 15:35'), fixed('1 16:45', 'Search escapes everything now; thank-you parcel sent.', '2 11:10')),
  // No space in 300 characters.
  review(11, '22:22', 1, 'keysmash', `${'aaargh'.repeat(20)}${'WHYYYY'.repeat(20)}${'noooooooooo!'.repeat(5)}`,
    declined('1 10:25', 'Nothing to act on.', '1 10:40')),
  // One visible character made of many: families, skin tones, flags.
  post(10, '13:37', '@fam_on_bikes', "👨‍👩‍👧‍👦🚲🚲🚲🚲 whole family on Hollins 🏴󠁧󠁢󠁷󠁬󠁳󠁿 first tour with the kids bike 🧑🏽‍🦽👩🏾‍🦰 no crash no tears 🏳️‍🌈",
    fixed('1 11:00', 'Thanked.', '1 14:50')),
  // Right to left, with left to right inside.
  speaking('ar', mail(7, '08:14', 'ياسر منصور <yasser.mansour@barid.example>', 'استرداد المبلغ للطلب HC-21290',
    "السلام عليكم، تم خصم 89.90 € مرتين من بطاقتي للطلب HC-21290 ولم يصلني أي رد. أريد استرداد المبلغ من فضلكم.",
    acknowledged('0 10:50'), fixed('2 10:15', '89.90 € refunded.', '2 13:00'))),
  speaking('he', survey(5, '10:55', 6, 'amir.l@doar.example', "האפליקציה (app) טובה, אבל מאז update 8.2 היא תקועה. אנא תקנו!",
    acknowledged('1 15:30'))),
  // Two scripts, and a name that is only an emoji.
  titledReview(4, '23:33', 4, '🦊', '很好 / good', "车很好，app 的地图 GPS 有点慢。Still my favourite. 加油！",
    acknowledged('2 15:05')),
  // The longest one.
  mail(3, '23:51', 'Archibald Penhallow <archibald.penhallow@mail.example>', 'A complaint, in full', rant,
    acknowledged('1 10:05')),
];
