/** What visitors said stands in the inbox: it is no change that somebody made to a place. */
export const OF_VISITORS = ['report', 'wish'];
