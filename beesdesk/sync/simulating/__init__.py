"""Days of several machines, played in one process: the same code, files and rules as in a shop, and all that goes wrong.

A day follows from its number alone, so that one on which something was found can be played again.
"""
