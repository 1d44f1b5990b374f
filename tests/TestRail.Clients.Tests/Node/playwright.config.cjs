module.exports = { testMatch: 'cart.pw.cjs', workers: 1, reporter: [['playwright-testrail-reporter']] };
