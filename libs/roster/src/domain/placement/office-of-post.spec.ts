import { officeOfPost } from './office-of-post.js';

const offices = [
  { id: 'lead', name: 'Lãnh đạo UBND' },
  { id: 'economy', name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  { id: 'culture', name: 'Phòng Văn hóa – Xã hội' },
];

describe('the office of a post', () => {
  it.each<{ why: string; held: Record<string, string>; names: string[]; office: string }>([
    {
      why: 'where its holders in the unit work',
      held: { ward: 'culture' },
      names: ['Phòng Kinh tế'],
      office: 'culture',
    },
    { why: 'by the name of the catalogue', held: {}, names: ['Phòng Văn hóa – Xã hội'], office: 'culture' },
    { why: 'by the beginning of its name', held: {}, names: ['Phòng Kinh tế'], office: 'economy' },
    { why: 'not where holders of another unit work', held: { other: 'culture' }, names: [], office: 'lead' },
    { why: 'not in an office that has ended', held: { ward: 'gone' }, names: ['Phòng Kinh tế'], office: 'economy' },
  ])('is found $why', ({ held, names, office }) => {
    expect(officeOfPost({ officesOfHolders: held, officeNames: names }, 'ward', offices)?.id).toBe(office);
  });

  it('is none where the unit has none', () => {
    expect(officeOfPost({ officesOfHolders: {}, officeNames: [] }, 'ward', [])).toBeUndefined();
  });
});
