/** What was said 13 to 7 days before the last day of the story, in the order of time. */
import { cannotPayInTheApp, type WeekOfLabels } from './label.ts';

export const secondWeek: WeekOfLabels = {
  '13 02:51 social': { belongs: 'spam' }, // designer watches
  '13 07:19 app-reviews': { belongs: 'workshop', or: 'app' }, // booking in the app unknown to the workshop
  '13 08:25 survey': { belongs: 'shipping' }, // box at a petrol station
  '13 10:08 help-desk': { belongs: 'marketing' }, // journalist: by the company's rule
  '13 11:11 app-reviews': { belongs: 'triage' }, // "meh"
  '13 11:27 help-desk': { belongs: 'payments' }, // de: no invoice
  '13 12:12 help-desk': { belongs: 'app' }, // search box of the website
  '13 13:37 help-desk': { belongs: 'workshop' }, // fr: warranty refused for a washed motor
  '13 14:09 help-desk': { belongs: 'app' }, // delete one ride
  '13 16:24 app-reviews': { belongs: 'shipping' }, // tracking link useless
  '13 17:02 help-desk': { belongs: 'range' }, // weight limit
  '13 17:33 social': { belongs: 'shipping' }, // parcel went to the old flat
  '13 20:41 app-reviews': cannotPayInTheApp,
  '13 21:44 app-reviews': { belongs: 'app' }, // fr: superb app
  '13 22:18 github': { belongs: 'app' }, // card form hangs: GitHub is the app's by rule

  '12 08:22 help-desk': { belongs: 'shipping' }, // bikes to Tenerife?
  '12 09:05 help-desk': cannotPayInTheApp,
  '12 09:07 survey': { belongs: 'range' }, // helmet fits
  '12 10:49 help-desk': { belongs: 'workshop' }, // headset loose after the service
  '12 11:40 help-desk': { belongs: 'triage' }, // radio of the branch too loud
  '12 12:47 social': cannotPayInTheApp, // four confirmations, no order
  '12 14:01 help-desk': { belongs: 'range' }, // third jacket
  '12 15:16 survey': { belongs: 'marketing' }, // two newsletters a week
  '12 15:36 help-desk': { belongs: 'shipping' }, // helmet never arrived
  '12 16:30 help-desk': { belongs: 'payments' }, // pt: refund for gloves
  '12 18:02 app-reviews': { belongs: 'app' }, // fr: crashes on pause
  '12 18:14 help-desk': { belongs: 'marketing' }, // RIDE15 unknown
  '12 19:22 app-reviews': cannotPayInTheApp, // checkout broken since the update
  '12 20:44 survey': { belongs: 'range' }, // saddle is torture
  '12 20:50 social': { belongs: 'marketing' }, // RIDE15 does nothing

  '11 07:55 github': { belongs: 'app' }, // card form, comment
  '11 08:08 survey': { belongs: 'triage' }, // "ask me again next month"
  '11 08:19 help-desk': { belongs: 'marketing' }, // de: RIDE15 not accepted
  '11 09:40 help-desk': { belongs: 'workshop' }, // crack in the brake lever
  '11 10:12 help-desk': { belongs: 'shipping' }, // it: parcel never arrived
  '11 11:55 help-desk': { belongs: 'workshop' }, // pl: blistered paint, warranty?
  '11 11:59 survey': { belongs: 'marketing' }, // promo code
  '11 12:44 help-desk': { belongs: 'shipping' }, // deliver to the office
  '11 13:10 survey': cannotPayInTheApp,
  '11 13:24 help-desk': { belongs: 'range' }, // thanks to those who designed the kids bike
  '11 14:55 help-desk': { belongs: 'shipping' }, // three parcels for one order
  '11 15:38 app-reviews': { belongs: 'app', or: 'payments' }, // forgets the credit card
  '11 15:41 help-desk': { belongs: 'range' }, // it: helmet for 51 cm
  '11 17:44 survey': { belongs: 'workshop' }, // gears worse after the repair
  '11 18:22 social': { belongs: 'workshop' }, // brake lever snapped off
  '11 18:22 survey': { belongs: 'shipping' }, // it: slow shipping, lovely bike
  '11 19:40 app-reviews': { belongs: 'marketing' }, // es: RIDE15, misleading advert
  '11 20:45 github': { belongs: 'app' }, // two bikes, one account
  '11 21:03 app-reviews': cannotPayInTheApp, // de
  '11 22:22 app-reviews': { belongs: 'triage' }, // a scream

  '10 04:47 help-desk': { belongs: 'spam' }, // 14.5 million
  '10 08:47 help-desk': { belongs: 'app' }, // screen reader, basket
  '10 08:56 help-desk': { belongs: 'workshop' }, // front brake failed
  '10 09:13 help-desk': { belongs: 'shipping' }, // frame dented on arrival
  '10 09:41 github': { belongs: 'app' }, // thanks for the contribution guide
  '10 09:56 survey': { belongs: 'shipping' }, // address change took six mails
  '10 10:31 help-desk': { belongs: 'payments' }, // £64 gone, no order: money first
  '10 11:33 help-desk': { belongs: 'marketing' }, // loyalty points gone
  '10 12:09 app-reviews': { belongs: 'app' }, // sync with the watch
  '10 12:23 help-desk': { belongs: 'range' }, // lights not as on the product page
  '10 13:37 social': { belongs: 'range' }, // whole family on our bikes, happy
  '10 14:16 help-desk': { belongs: 'marketing', or: 'payments' }, // discount afterwards
  '10 15:58 help-desk': { belongs: 'workshop' }, // warranty for the second owner
  '10 16:02 survey': { belongs: 'payments' }, // waiting for the refund
  '10 16:44 help-desk': cannotPayInTheApp, // fr
  '10 17:44 help-desk': { belongs: 'payments' }, // date of the instalment
  '10 19:33 social': { belongs: 'range' }, // es: ten years with one Alder
  '10 20:14 social': { belongs: 'shipping' }, // parcel in the recycling
  '10 23:12 app-reviews': { belongs: 'app' }, // give us back 8.1

  '9 07:15 social': { belongs: 'payments' }, // has my bike and my 2,340 euros
  '9 08:12 app-reviews': cannotPayInTheApp, // pay button does nothing
  '9 08:29 survey': { belongs: 'marketing' }, // voucher code late
  '9 08:53 help-desk': { belongs: 'workshop' }, // it: noise of the motor
  '9 09:30 help-desk': { belongs: 'shipping' }, // second parcel lost
  '9 10:05 help-desk': { belongs: 'workshop' }, // thanks: recall handled well
  '9 10:33 survey': { belongs: 'range' }, // es: size of the jacket
  '9 11:02 social': { belongs: 'range' }, // sell the frame alone
  '9 11:08 help-desk': { belongs: 'payments' }, // receipt with frame number
  '9 12:27 help-desk': { belongs: 'triage' }, // sv: a shop in Malmö?
  '9 13:15 help-desk': { belongs: 'payments' }, // es: charged twice
  '9 15:20 help-desk': { belongs: 'shipping' }, // fr: charging cable missing in the parcel
  '9 17:47 social': { belongs: 'marketing' }, // pt: RIDE15 in Portugal
  '9 17:52 survey': { belongs: 'triage' }, // applause, for what?
  '9 18:29 social': cannotPayInTheApp, // third evening
  '9 20:31 app-reviews': { belongs: 'shipping' }, // quick, tracking number late
  '9 22:50 app-reviews': { belongs: 'app' }, // ja: too many notifications

  '8 01:40 help-desk': { belongs: 'payments' }, // ja: receipt with the firm's name
  '8 03:05 help-desk': { belongs: 'spam' }, // ru: lists of customers for sale
  '8 08:59 social': { belongs: 'payments' }, // price difference
  '8 10:22 help-desk': { belongs: 'workshop' }, // is mine recalled?
  '8 11:36 github': { belongs: 'app' }, // card form, workaround
  '8 11:51 help-desk': { belongs: 'workshop' }, // recall, second-hand
  '8 12:27 survey': { belongs: 'shipping', or: 'range' }, // it: thanks for delivery, then bike
  '8 13:29 help-desk': { belongs: 'shipping' }, // collect at the depot
  '8 14:12 help-desk': { belongs: 'workshop' }, // de: recall at the local dealer
  '8 14:44 app-reviews': { belongs: 'range' }, // mudguards not as in the picture
  '8 15:14 help-desk': { belongs: 'shipping' }, // house number
  '8 15:55 survey': { belongs: 'app' }, // website slow, search box
  '8 16:20 social': { belongs: 'triage', or: 'marketing' }, // how is the name said?
  '8 16:31 help-desk': { belongs: 'workshop' }, // chain dropped after our adjustment
  '8 19:31 github': { belongs: 'app' }, // vulnerable dependency
  '8 19:50 survey': { belongs: 'payments', or: 'app' }, // "declined" on the phone
  '8 21:47 survey': { belongs: 'shipping' }, // "delivered", never came
  '8 23:08 survey': { belongs: 'marketing' }, // ja: coupon of the newsletter

  '7 07:39 survey': { belongs: 'shipping' }, // left at the kerb
  '7 08:14 help-desk': { belongs: 'payments' }, // ar: taken twice
  '7 09:19 help-desk': { belongs: 'payments' }, // fr: refund of 80 € for 110 €
  '7 10:24 app-reviews': { belongs: 'app', or: 'shipping' }, // thanks: website, then delivery
  '7 10:48 help-desk': { belongs: 'shipping' }, // not to the shop
  '7 11:58 help-desk': { belongs: 'app' }, // two accounts
  '7 12:11 help-desk': { belongs: 'shipping' }, // parcel locker
  '7 12:40 social': { belongs: 'workshop' }, // recall, slot in three weeks
  '7 13:32 survey': { belongs: 'workshop' }, // good repair, tyre not mentioned
  '7 14:29 help-desk': { belongs: 'marketing' }, // who won the prize draw?
  '7 15:18 help-desk': { belongs: 'triage' }, // closes her account: held by rule
  '7 16:06 help-desk': { belongs: 'shipping' }, // pallet at the wrong dock
  '7 17:05 app-reviews': cannotPayInTheApp, // pl
  '7 19:13 survey': { belongs: 'workshop', or: 'app' }, // recall instructions unreadable on a phone
  '7 21:26 social': { belongs: 'range' }, // size chart
  '7 22:01 survey': { belongs: 'range' }, // pl: frame size misleading
};
