/** Longer than any healthy answer of DynamoDB, SQS or SSM takes; `throwOnRequestTimeout` makes it an error. */
export const requestTimeoutMs = 2000;
