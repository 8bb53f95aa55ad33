// The invented clinician who is logged in.
export const physician = {
  resourceType: 'Practitioner',
  id: '5d1f0c52-70aa-4d3e-a1f4-2b9c9d8e7f10',
  name: [{ prefix: ['Dr.'], given: ['Imogen'], family: 'Thackeray' }],
  active: true,
};

export const signedBy = { reference: `Practitioner/${physician.id}`, display: 'Dr. Imogen Thackeray' };
