/** Answers in the form of PDOK's Locatieserver v3_1: a plain one, one without a postcode, and one that is no address. */
export const RECORDED = {
  response: {
    numFound: 3,
    start: 0,
    maxScore: 21.8,
    docs: [
      {
        id: 'adr-1f9ff2f0a2b0a0ec4a1f0f0a1e6d0001',
        weergavenaam: 'Wiekslag 92, 3815GS Amersfoort',
        score: 21.8,
        centroide_ll: 'POINT(5.4077 52.16512)',
        postcode: '3815GS',
        buurtcode: 'BU03071001',
        wijkcode: 'WK030710',
      },
      {
        id: 'adr-1f9ff2f0a2b0a0ec4a1f0f0a1e6d0002',
        weergavenaam: "Laan van 't Hof 92-A, Amersfoort",
        score: 9.1,
        centroide_ll: 'POINT(5.41 52.17)',
      },
      { id: 'adr-1f9ff2f0a2b0a0ec4a1f0f0a1e6d0003', weergavenaam: 'Wiekslag', score: 1 },
    ],
  },
};
