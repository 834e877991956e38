"""Tables that people bring along: spreadsheets and text files, their columns, and the rows that were refused."""
