"""What is turned to who shops: the basket on a second screen. No name, no standing and no refusal is ever on it."""
