"""Asks rdflib every query of a folder over an endpoint, and writes each answer as CSV into another folder.

python3 rdflib_client.py QUERIES ANSWERS ENDPOINT
"""

import csv
import pathlib
import sys

from rdflib.plugins.stores.sparqlstore import SPARQLStore

queries, answers, endpoint = sys.argv[1:]
store = SPARQLStore(endpoint)
for file in sorted(pathlib.Path(queries).glob("*.rq")):
    result = store.query(file.read_text(encoding="utf-8"))
    names = [str(each) for each in result.vars]
    target = pathlib.Path(answers) / (file.stem + ".csv")
    with target.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        for row in result:
            writer.writerow(["" if each is None else str(each) for each in row])
