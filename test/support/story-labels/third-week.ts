/** What was said 6 to 0 days before the last day of the story, in the order of time. */
import { cannotPayInTheApp, type WeekOfLabels } from './label.ts';

export const thirdWeek: WeekOfLabels = {
  '6 07:52 app-reviews': { belongs: 'app' }, // three years of rides gone
  '6 08:37 github': { belongs: 'app' }, // rides missing
  '6 09:10 app-reviews': { belongs: 'app' }, // logged out
  '6 09:21 help-desk': { belongs: 'triage', or: 'shipping' }, // a van of ours across their drive
  '6 09:58 help-desk': { belongs: 'workshop' }, // nl: recall lever does not fit
  '6 10:44 help-desk': { belongs: 'workshop' }, // repair status
  '6 11:21 help-desk': { belongs: 'shipping' }, // fr: other delivery address
  '6 11:34 app-reviews': { belongs: 'app' }, // do not update
  '6 12:02 social': { belongs: 'marketing', or: 'workshop' }, // de: advert promises free service
  '6 12:50 help-desk': { belongs: 'payments' }, // pl: pay on delivery, invoice
  '6 13:08 app-reviews': { belongs: 'app' }, // de: tours gone
  '6 13:41 help-desk': { belongs: 'shipping' }, // fourth new date
  '6 15:33 help-desk': { belongs: 'range' }, // saddle without leather
  '6 16:12 help-desk': { belongs: 'payments' }, // still no refund
  '6 16:26 app-reviews': { belongs: 'app' }, // crash, crash, crash
  '6 18:17 app-reviews': { belongs: 'app', or: 'workshop' }, // the app should tell of the recall
  '6 18:48 social': { belongs: 'shipping' }, // fr: "delivered" since Friday
  '6 20:20 survey': { belongs: 'score' },
  '6 21:55 app-reviews': { belongs: 'app' }, // lost all recordings
  '6 22:40 survey': { belongs: 'shipping' }, // ja: thanks for the packing

  '5 03:12 survey': { belongs: 'spam' }, // crypto signals
  '5 03:20 help-desk': { belongs: 'workshop' }, // ja: inspection by mail
  '5 06:38 app-reviews': { belongs: 'payments' }, // they keep the money
  '5 09:24 help-desk': { belongs: 'shipping' }, // es: parcel arrived broken
  '5 09:37 social': { belongs: 'marketing' }, // thanks for the newsletter's story
  '5 09:48 help-desk': cannotPayInTheApp, // grey screen with every card
  '5 10:02 help-desk': { belongs: 'shipping' }, // "delivered", empty hallway
  '5 10:55 survey': { belongs: 'app' }, // he: stuck since 8.2
  '5 11:06 help-desk': { belongs: 'marketing' }, // influencer
  '5 12:33 help-desk': { belongs: 'app' }, // rides with her late husband
  '5 13:22 help-desk': { belongs: 'range' }, // which tyre survives flint?
  '5 14:25 help-desk': { belongs: 'workshop' }, // recall parts have not come
  '5 14:30 survey': { belongs: 'payments' }, // why ask for an invoice?
  '5 16:51 help-desk': { belongs: 'shipping' }, // "delivered" at 03:12
  '5 17:11 social': { belongs: 'workshop' }, // rattle at 23 km/h
  '5 19:15 app-reviews': { belongs: 'app' }, // pt: closes on the map
  '5 19:20 github': { belongs: 'app' }, // rides missing, comment
  '5 20:08 social': { belongs: 'app' }, // my recorded rides, where
  '5 23:14 survey': { belongs: 'triage' }, // "you know what you did"

  '4 02:39 help-desk': { belongs: 'spam' }, // business loan
  '4 04:11 help-desk': { belongs: 'range' }, // ja: size, and green in stock
  '4 07:28 social': { belongs: 'app' }, // live map: friend in the North Sea
  '4 08:31 help-desk': { belongs: 'workshop' }, // recall lever rubs
  '4 09:07 help-desk': { belongs: 'shipping' }, // wrong item in the parcel
  '4 09:48 survey': { belongs: 'range' }, // gloves
  '4 11:42 help-desk': { belongs: 'workshop' }, // crank arm fell off
  '4 12:48 app-reviews': { belongs: 'payments' }, // charged twice, scam
  '4 13:10 help-desk': { belongs: 'shipping' }, // thanks to whoever packs
  '4 13:20 app-reviews': { belongs: 'shipping' }, // never got it, nowhere to report it
  '4 14:02 social': cannotPayInTheApp, // es
  '4 14:37 help-desk': { belongs: 'shipping' }, // stop the delivery to the ex
  '4 15:05 survey': { belongs: 'triage' }, // tr: very pleased, with what?
  '4 16:03 help-desk': { belongs: 'payments' }, // deposit paid, reminder came
  '4 17:18 survey': { belongs: 'shipping' }, // second window missed
  '4 17:57 app-reviews': { belongs: 'app', or: 'marketing' }, // notifications that sell bells
  '4 18:05 help-desk': { belongs: 'marketing' }, // when does RIDE15 end?
  '4 20:40 survey': { belongs: 'workshop' }, // de: three weeks without the bike
  '4 22:31 app-reviews': cannotPayInTheApp, // hangs after the bank
  '4 23:33 app-reviews': { belongs: 'app' }, // zh: GPS a bit slow

  '3 02:15 help-desk': { belongs: 'shipping' }, // ja: "delivered", not here
  '3 07:55 help-desk': { belongs: 'range' }, // zh: jacket small, chart wrong
  '3 09:31 help-desk': { belongs: 'app' }, // de: cannot log in on the website
  '3 10:09 help-desk': { belongs: 'triage' }, // gives away eleven old bicycles
  '3 10:36 help-desk': { belongs: 'payments' }, // refund to a cancelled card
  '3 11:27 help-desk': { belongs: 'payments' }, // four holds: release the money first
  '3 11:33 survey': { belongs: 'workshop' }, // thanks: the mechanic sang
  '3 12:06 survey': { belongs: 'workshop' }, // fr: three weeks for a recall
  '3 12:19 help-desk': { belongs: 'shipping' }, // express was not
  '3 14:03 help-desk': { belongs: 'workshop' }, // warranty claim rejected
  '3 15:42 help-desk': { belongs: 'shipping' }, // photo of a dog
  '3 16:23 github': { belongs: 'app' }, // crash in Turkish
  '3 16:40 help-desk': { belongs: 'marketing' }, // club wants a sponsor
  '3 17:21 survey': { belongs: 'app' }, // logged out, recordings missing
  '3 18:40 survey': { belongs: 'app', or: 'shipping' }, // app and website send each other the address
  '3 18:40 app-reviews': { belongs: 'app' }, // thanks: map colours
  '3 19:58 social': { belongs: 'range' }, // product page says "paniers"
  '3 20:18 survey': cannotPayInTheApp, // checkout of the app broken for a week
  '3 23:51 help-desk': { belongs: 'payments', or: 'triage' }, // "the money, for that is why I write"

  '2 07:44 app-reviews': cannotPayInTheApp, // grey page
  '2 08:16 help-desk': { belongs: 'shipping' }, // not dispatched
  '2 09:12 survey': { belongs: 'workshop' }, // bottle cage forgotten at the service
  '2 10:27 help-desk': { belongs: 'payments' }, // declined on the website and in the shop
  '2 10:53 help-desk': { belongs: 'triage' }, // still closes her account: held by rule
  '2 11:09 survey': { belongs: 'shipping' }, // never arrived
  '2 12:34 help-desk': { belongs: 'workshop' }, // motor, error E07
  '2 13:02 app-reviews': { belongs: 'app' }, // crashes at the start
  '2 13:48 help-desk': { belongs: 'workshop', or: 'payments' }, // give the bike back under warranty
  '2 14:20 survey': { belongs: 'marketing' }, // unsubscribed twice
  '2 15:57 help-desk': { belongs: 'payments' }, // charged 4.50 too much
  '2 16:48 help-desk': { belongs: 'range' }, // helmet smells
  '2 16:54 social': { belongs: 'shipping' }, // de: left in the rain
  '2 20:02 survey': { belongs: 'triage' }, // "Everything. Really."
  '2 21:35 survey': { belongs: 'app' }, // idea: chain oil by kilometres

  '1 08:03 social': { belongs: 'triage' }, // his lawyer writes: held by rule
  '1 08:55 help-desk': { belongs: 'payments' }, // charged twice: money first
  '1 09:22 help-desk': { belongs: 'shipping' }, // Mill Lane, not Mill Road
  '1 09:37 help-desk': { belongs: 'workshop' }, // is the Juniper recalled too?
  '1 10:58 help-desk': { belongs: 'workshop' }, // squeak after bleeding
  '1 11:16 help-desk': { belongs: 'shipping' }, // number 40, not 4
  '1 12:20 help-desk': { belongs: 'marketing' }, // printed catalogue
  '1 13:56 social': { belongs: 'workshop' }, // thanks: part for a bike of 1998
  '1 14:44 help-desk': { belongs: 'shipping' }, // the courier's PIN
  '1 16:35 help-desk': { belongs: 'triage' }, // a step at the branch?
  '1 17:22 help-desk': { belongs: 'triage' }, // he: a shop in Tel Aviv?
  '1 18:50 github': { belongs: 'app' }, // offline maps
  '1 19:26 survey': { belongs: 'payments' }, // gift card once only
  '1 20:10 app-reviews': { belongs: 'range' }, // kids bike out of stock
  '1 21:36 app-reviews': cannotPayInTheApp, // ja

  '0 00:47 help-desk': { belongs: 'payments' }, // cancelled, no refund
  '0 02:27 social': { belongs: 'spam' }, // followers
  '0 05:18 social': { belongs: 'triage' }, // is anybody awake
  '0 05:42 help-desk': { belongs: 'shipping' }, // ar: "delivered" yesterday
  '0 06:21 help-desk': { belongs: 'shipping' }, // when today?
  '0 06:44 app-reviews': { belongs: 'app' }, // GPS lost 6 km
};
