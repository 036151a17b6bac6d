/** Two people to know: one who gets angrier with every week, and one who leaves without a bad word. */
import type { Told } from '../story.ts';
import { acknowledged, fixed, mail, post, review } from './tell.ts';

const gregor = 'Gregor Stahl <gregor.stahl@stahlbau.example>';
const eleanor = 'Eleanor Whitcombe <eleanor.whitcombe@mail.example>';

// biome-ignore format: one thing said a block reads better than one argument a line
export const people: readonly Told[] = [
  mail(19, '11:12', gregor, 'Return of Juniper, refund of 2,340 euros',
    "Good morning. The Juniper went back to you eight days ago because the motor failed twice. I was told that the refund of €2,340 takes five days. It hasn't arrived. Please check. Regards, G. Stahl",
    fixed('2 11:50', 'Told that the refund is on its way.', '2 16:00')),
  mail(14, '07:41', gregor, 'AGAIN: refund of 2,340 euros',
    "Your answer was \"the refund is on its way\". It is not. My bank statement shows NOTHING from you. Thirteen days now. I have the courier's receipt, your receipt and your promise. Which of the three is worth something?",
    acknowledged('0 10:30'), fixed('3 15:00', 'Return booked by the warehouse; payment released by hand.', '3 16:30')),
  post(9, '07:15', '@gregor_stahl', "Day 18. @hollincycles has my bike AND my 2,340 euros. Their \"released by hand\" payment must be walking here. Don't buy from these people. #hollinfail",
    acknowledged('0 09:20')),
  review(5, '06:38', 1, 'gregor_stahl', "DO NOT BUY. They keep the bike, they keep the money, and each week a different first name tells me that the refund is 'with the team'. WHICH TEAM? DOES IT EXIST? 2340 EUROS!!!",
    acknowledged('0 10:10')),
  post(1, '08:03', '@gregor_stahl', "Since nobody at @hollincycles can find a bank transfer form: my lawyer has one. Letter goes out on Friday. 26 days, 2,340 euros, five messages, zero answers that were true.",
    acknowledged('0 09:40')),
  mail(7, '15:18', eleanor, 'A small goodbye',
    "Dear all,\n\nafter eleven years and four bikes I will be closing my account at the end of the month. Please don't take it badly, nobody did anything terrible. It is only that the last three times I needed help I had to explain everything from the beginning, to kind people who could not do anything.\n\nThere's nothing you need to do. I'd just like the loyalty points to go to the children's workshop in Leeds, if that is possible.\n\nThank you for many happy miles,\nEleanor Whitcombe",
    acknowledged('1 09:30')),
  mail(2, '10:53', eleanor, 'Re: A small goodbye',
    "Dear Lena,\n\nhow nice of you to ring. I'm still closing my account, but I told my book club about the call.\n\nWarmly\nEleanor",
    acknowledged('0 13:20')),
];
