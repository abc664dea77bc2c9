"""Builds small houses in a temporary folder, with one thing wrong, for the lints to find."""
import importlib
import pathlib
import sys
import tempfile
import unittest

LINTS = pathlib.Path(__file__).resolve().parents[2] / "tools" / "lint"
sys.path.insert(0, str(LINTS))

FAMILIES = {
    "src/families/CMakeLists.txt": "room(families\n  SOURCES family.cpp\n  DOORS families.hpp\n  USES db)\nroom_sql(families)\n",
    "src/families/families.hpp": "#pragma once\n#include <string>\n",
    "src/families/family_store.hpp": "#pragma once\n",
    "src/families/family.cpp": '#include "families.hpp"\n\n#include "family_store.hpp"\n',
    "src/families/migrations/2026_11_22_people.sql":
        "create table person (\n  authority integer not null,\n  person integer not null,\n"
        "  primary key (authority, person));\n"
        "create view person_key as select authority, person from person;\n",
    "src/families/sql/people.sql": "select person from person where authority = :authority;\n",
    "src/sessions/CMakeLists.txt": "room(sessions SOURCES session.cpp DOORS sessions.hpp USES families)\n",
    "src/sessions/sessions.hpp": "#pragma once\n",
    "src/sessions/session.cpp": '#include "families/families.hpp"\n#include "sessions.hpp"\n',
    "docs/words.md": "| word | meaning |\n|---|---|\n| **person** | somebody |\n",
}


class LintTest(unittest.TestCase):
    """A test of one lint, `lint`, against the good house with some files changed or added."""

    lint = ""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)


    def found(self, changes):
        """What the lint says, as lines `path:line: sentence`, when the good house has these files instead."""
        for path, text in {**FAMILIES, **changes}.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding="utf-8")
        findings = importlib.import_module(self.lint).findings(self.root)
        return [finding.text(self.root) for finding in findings]

    def assert_one(self, changes, *words):
        """Exactly one finding, and each of these words stands in it."""
        found = self.found(changes)
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])
