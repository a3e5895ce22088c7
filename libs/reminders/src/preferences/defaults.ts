/** When digests go out unless somebody chose another time, local. */
export const defaultDigestTime = '08:30';
