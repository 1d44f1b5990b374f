describe('Cart', () => {
  it('C1 adds up', () => {});
  it('C2 subtracts', () => { throw new Error('Expected 2, was 3.'); });
});
