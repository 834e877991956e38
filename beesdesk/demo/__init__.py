"""The demo shop: a made-up Brussels cooperative, its members and its baskets, always the same from the same seed."""
