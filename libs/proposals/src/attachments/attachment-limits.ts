/** How many attachments a proposal may have. */
export const mostAttachments = 20;

/** The largest attachment, in bytes; what takes files in stops reading there. */
export const largestAttachment = 10 * 1024 * 1024;
