/** What was said 20 to 14 days before the last day of the story, in the order of time. */
import type { WeekOfLabels } from './label.ts';

export const firstWeek: WeekOfLabels = {
  '20 08:28 help-desk': { belongs: 'workshop' }, // creaking bottom bracket, warranty?
  '20 09:14 help-desk': { belongs: 'shipping' }, // "delivered", and the cat cannot sign
  '20 10:11 help-desk': { belongs: 'payments' }, // paid €184.50 twice
  '20 11:49 help-desk': { belongs: 'range' }, // is the jacket's size chart right?
  '20 12:02 help-desk': { belongs: 'triage' }, // a scarf lost in the branch: no department's
  '20 13:27 help-desk': { belongs: 'shipping' }, // other delivery address
  '20 16:42 help-desk': { belongs: 'shipping' }, // box torn, pedals fell out
  '20 18:31 survey': { belongs: 'range' }, // best bike I ever had
  '20 19:48 app-reviews': { belongs: 'app' }, // GPS track jumps
  '20 21:33 github': { belongs: 'app' }, // GPS keeps running

  '19 07:58 help-desk': { belongs: 'marketing' }, // unsubscribed, still gets the newsletter
  '19 09:02 help-desk': { belongs: 'payments' }, // refund of returned wheels
  '19 10:18 survey': { belongs: 'triage' }, // "it was ok"
  '19 10:40 help-desk': { belongs: 'range' }, // when is it back in stock?
  '19 11:12 help-desk': { belongs: 'payments' }, // refund of €2,340
  '19 12:20 survey': { belongs: 'shipping' }, // on the promised day, box wet
  '19 13:16 help-desk': { belongs: 'workshop' }, // when is the first service due?
  '19 15:05 help-desk': { belongs: 'payments' }, // gift card "already used"
  '19 17:32 survey': { belongs: 'shipping' }, // "delivered", it was not
  '19 20:15 app-reviews': { belongs: 'app' }, // thanks: ride recording, never nags
  '19 21:06 survey': { belongs: 'app' }, // dark mode

  '18 03:33 help-desk': { belongs: 'spam' }, // page 1 guaranteed
  '18 08:33 help-desk': { belongs: 'payments' }, // invoice without VAT number
  '18 09:51 help-desk': { belongs: 'shipping' }, // de: delivery put off every morning
  '18 10:55 help-desk': { belongs: 'workshop' }, // thanks to Ines of the workshop
  '18 11:35 help-desk': { belongs: 'app' }, // password mail of the website never comes
  '18 14:20 help-desk': { belongs: 'shipping' }, // left with a neighbour who does not exist
  '18 14:51 survey': { belongs: 'workshop' }, // appointment four weeks away
  '18 18:09 survey': { belongs: 'range' }, // more colours of the kids bike
  '18 20:02 survey': { belongs: 'shipping', or: 'app' }, // no way to correct the address online
  '18 21:12 social': { belongs: 'payments' }, // charged twice for one set of lights
  '18 21:50 survey': { belongs: 'score' },

  '17 08:05 social': { belongs: 'shipping' }, // delivery moved at midnight
  '17 08:49 app-reviews': { belongs: 'app' }, // widget for the lock screen
  '17 09:33 help-desk': { belongs: 'triage' }, // application as an apprentice: nobody hires
  '17 09:44 survey': { belongs: 'payments', or: 'app' }, // instalments hidden three pages deep
  '17 10:03 help-desk': { belongs: 'workshop' }, // de: workshop cancelled the appointment
  '17 12:15 app-reviews': { belongs: 'shipping', or: 'app' }, // old address, app has no "edit"
  '17 14:46 help-desk': { belongs: 'marketing' }, // fr: unsubscribed three times
  '17 16:28 survey': { belongs: 'range' }, // jacket sized for elves
  '17 18:12 github': { belongs: 'app' }, // GPX export
  '17 19:06 social': { belongs: 'shipping' }, // birthday bike at another door
  '17 19:22 survey': { belongs: 'workshop' }, // de: thanks to the workshop in Köln

  '16 06:58 github': { belongs: 'app' }, // GPX export, comment
  '16 08:40 help-desk': { belongs: 'shipping' }, // de: parcel not arrived
  '16 09:17 help-desk': { belongs: 'range' }, // do the panniers fit the rack?
  '16 12:38 help-desk': { belongs: 'shipping' }, // four of five in the parcel
  '16 13:44 social': { belongs: 'triage' }, // open on Sundays?
  '16 14:37 help-desk': { belongs: 'workshop' }, // battery, is it covered?
  '16 15:45 help-desk': { belongs: 'range', or: 'workshop' }, // pannier hook alone: gear or spare part
  '16 17:25 help-desk': { belongs: 'payments' }, // de: 79 € taken twice
  '16 18:19 social': { belongs: 'shipping' }, // thanks to the courier
  '16 20:20 app-reviews': { belongs: 'app' }, // de: crashes when the map is turned
  '16 20:37 social': { belongs: 'marketing' }, // advert without helmet

  '15 04:20 app-reviews': { belongs: 'spam' }, // earn 900 a day
  '15 08:36 app-reviews': { belongs: 'app', or: 'range' }, // app works, bike works
  '15 10:26 help-desk': { belongs: 'shipping', or: 'payments' }, // customs paid at the door, who repays?
  '15 11:02 help-desk': { belongs: 'shipping' }, // missing parcel
  '15 11:47 survey': { belongs: 'app' }, // website forgets the filter
  '15 12:33 social': { belongs: 'workshop' }, // two broken spokes
  '15 13:49 help-desk': { belongs: 'payments' }, // money back for a return
  '15 15:27 help-desk': { belongs: 'marketing' }, // sponsor a charity ride
  '15 16:08 help-desk': { belongs: 'shipping' }, // redirect before it ships
  '15 17:20 app-reviews': { belongs: 'range' }, // de: jacket two sizes small
  '15 18:36 help-desk': { belongs: 'range' }, // fr: which frame size?
  '15 21:09 survey': { belongs: 'shipping', or: 'workshop' }, // thanks: delivery, and bike well adjusted

  '14 07:41 help-desk': { belongs: 'payments' }, // refund again
  '14 07:50 help-desk': { belongs: 'shipping' }, // de: which delivery address holds now?
  '14 08:03 survey': { belongs: 'workshop' }, // mechanic explained, waiting area cold
  '14 09:33 app-reviews': { belongs: 'range' }, // big helmets out of stock
  '14 09:55 help-desk': { belongs: 'workshop' }, // derailleur hanger, spare part
  '14 10:41 survey': { belongs: 'payments' }, // double charge
  '14 12:58 help-desk': { belongs: 'payments' }, // half gift card, half card
  '14 14:50 help-desk': { belongs: 'triage' }, // the town's cycle lane
  '14 16:23 help-desk': { belongs: 'payments' }, // thanks: refund in two days
  '14 18:55 app-reviews': { belongs: 'shipping' }, // parcel not delivered
  '14 19:37 survey': { belongs: 'shipping' }, // thrown over the gate
  '14 22:15 social': { belongs: 'app' }, // app counts 41 km, not 38
};
