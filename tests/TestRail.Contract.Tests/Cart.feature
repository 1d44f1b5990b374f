@R-1 @R-2
Feature: Cart
  A cart.

Scenario: Adds up
  Given a cart
