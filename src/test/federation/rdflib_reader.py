"""Reads each document as rdflib does when left to itself, and prints its number of statements.

python3 rdflib_reader.py URL...
"""

import sys

import rdflib

for url in sys.argv[1:]:
    print(len(rdflib.Graph().parse(url)))
