"""The shop's file: typed rows over SQLite, transactions, and the signed log of every change."""
