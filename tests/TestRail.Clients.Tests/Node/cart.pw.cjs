const { test } = require('@playwright/test');

test('C1: adds up', () => {});
test('C2: subtracts', () => { throw new Error('Expected 2, was 3.'); });
