/** Today in Việt Nam as a calendar date. Rules take it as an argument; services ask here. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
