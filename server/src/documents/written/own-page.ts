/** In the head of a page that this program has written: it has nothing around the report, no menu and no foot. */
export const OWN_PAGE = '<meta name="generator" content="disclosure-report">';
