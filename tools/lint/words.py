"""Words: what a table is called stands in docs/words.md, and the links between documents lead somewhere."""
import re

from house import Finding, files, numbered
from tables import created

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def findings(root):
    yield from tables_without_a_word(root)
    yield from links_that_lead_nowhere(root)


def tables_without_a_word(root):
    book = root / "docs" / "words.md"
    words = words_of(book.read_text(encoding="utf-8")) if book.exists() else set()
    for path, table, line, _ in created(root):
        if table.replace("_", " ") not in words:
            yield Finding(path, line, f'table "{table}": the word "{table.replace("_", " ")}" is not in docs/words.md; '
                                      "add it with its meaning, or use the word that is there.")


def words_of(text):
    """The words that have a row: the first cell, split at commas, without bold."""
    cells = re.findall(r"^\|([^|]+)\|", text, re.MULTILINE)
    return {word.strip(" *`") for cell in cells for word in cell.split(",")}


def links_that_lead_nowhere(root):
    for path in files(root, (".",), (".md",)):
        for line, text in numbered(path):
            for target in LINK.findall(text):
                if not leads_somewhere(path, target):
                    yield Finding(path, line, f'the link to "{target}" leads nowhere; mend it or take it out.')


def leads_somewhere(path, target):
    outside = re.match(r"^[a-z]+:|^#", target)
    return bool(outside) or (path.parent / target.split("#")[0]).exists()
