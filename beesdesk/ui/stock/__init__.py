"""The stock desk: products, deliveries, counts, orders, labels."""
