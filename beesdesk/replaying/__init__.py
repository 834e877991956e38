"""Till scenarios: their files, what a shop is given, what is done, what is seen."""
