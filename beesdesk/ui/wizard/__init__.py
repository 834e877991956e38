"""The first run: what a shop and its machine need before anything can be sold, asked once, step by step."""
