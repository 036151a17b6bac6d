/** The limits that are a matter of judgement. */
import { Duration } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Long enough to look into a complaint about last month's mail; logs hold ids, never what a customer wrote. */
export const logRetention = RetentionDays.ONE_MONTH;

/** A message is kept for the longest weekend; a parked one for a fortnight, counted from when it first arrived. */
export const queueRetention = Duration.days(4);
export const parkedRetention = Duration.days(14);

/** Time to look at a mail as it came where what became of it is in doubt; whoever is erased is gone from here by then. */
export const mailRetention = Duration.days(30);

/** Restores reach this far back, and so does what was erased: a longer window would keep erased people longer. */
export const recoveryDays = 14;

/** Requests a second for each route. Unsigned junk at this rate costs about 5 dollars a day. */
export const throttle = { rateLimit: 50, burstLimit: 100 };

/** Invocations of `receive` at once: a flood must leave room for the functions that work off the queues. */
export const receiveConcurrency = 20;

/** A digest may be an hour late, and so may an item be on its desk. */
export const longestWait = Duration.hours(1);
