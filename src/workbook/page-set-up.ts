/** How every sheet of ours prints, whoever writes it. */
export const PAGE_SET_UP = {
  paper: 'A4',
  /** In inches. */
  margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
  /** Excel's codes: 8 points, the sheet's name; the page's number and how many there are. */
  footer: { left: '&8&A', right: '&8&P / &N' },
} as const;
