"""Products, prices, bar codes: what the shop sells."""
