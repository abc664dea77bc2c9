import json
import shutil
import unittest

from bad_house import LINTS, LintTest

FIRST = "src/sessions/session.cpp"
SECOND = "src/sessions/register.cpp"
SIXTY_ONE_LINES = "int seen(int);\nint seen(int day) {\n" + "  ++day;\n" * 60 + "  return day;\n}\n"


class Tidy(LintTest):
    lint = "tidy"

    def setUp(self):
        super().setUp()
        for rules in (".clang-tidy", "tests/.clang-tidy"):
            (self.root / rules).parent.mkdir(exist_ok=True)
            shutil.copy(LINTS.parents[1] / rules, self.root / rules)

    def tidied(self, sources):
        """What clang-tidy says of the sources of one target, which the build would compile as one."""
        build = self.root / "build" / "UnifiedSources"
        unit = build / next(iter(sources)).rpartition("/")[0] / "CMakeFiles/target.dir/Unity/unity_0_cxx.cxx"
        unit.parent.mkdir(parents=True, exist_ok=True)
        unit.write_text("".join(f'#include "{self.root / source}"\n' for source in sources), encoding="utf-8")
        command = f"clang++-19 -std=c++23 -I{self.root}/src/sessions -c {unit}"
        entry = {"directory": str(build), "command": command, "file": str(unit)}
        (build / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
        return self.found(sources)

    def marks(self):
        return len(list((self.root / "build" / "UnifiedSources" / "passed").iterdir()))

    def again(self):
        return "\n".join(finding.text(self.root) for finding in __import__("tidy").findings(self.root))

    def test_plain_code_passes_and_is_marked_so(self):
        self.assertEqual(self.tidied({FIRST: "int main() { return 0; }\n"}), [])
        self.assertEqual(self.marks(), 1)

    def test_what_is_wrong_with_each_file_of_a_unit_is_found_at_its_place(self):
        found = "\n".join(self.tidied({FIRST: "class one_day {};\n", SECOND: SIXTY_ONE_LINES}))
        self.assertIn(f"{FIRST}:1: invalid case style", found)
        self.assertIn(f"{SECOND}:2: function 'seen' exceeds", found)
        self.assertEqual(self.marks(), 0)

    def test_a_private_member_without_its_mark_is_found(self):
        found = "\n".join(self.tidied({FIRST: "class OneDay {\n public:\n  int day() const { return day_of_year; }\n\n"
                                              " private:\n  int day_of_year = 0;\n};\n"}))
        self.assertIn("day_of_year", found)

    def test_the_static_analyzer_follows_the_code_of_every_file_of_a_unit(self):
        found = "\n".join(self.tidied({FIRST: "int seen(const int* day);\n",
                                       SECOND: "int seen(const int* day) { return day == nullptr ? *day : 0; }\n"}))
        self.assertIn("clang-analyzer-core.NullDereference", found)

    def test_tests_have_rules_of_their_own(self):
        test = "tests/sessions/session_test.cpp"
        self.assertEqual(self.tidied({test: "inline int days() { return 7 + 0xa; }\nint first;\n"}), [])
        self.assertNotEqual(self.tidied({test: "class one_day {};\n"}), [])

    def test_two_files_that_give_one_name_to_two_things_are_found(self):
        found = "\n".join(self.tidied({FIRST: "namespace {\nint day = 1;\n}\n", SECOND: "namespace {\nint day() { return 2; }\n}\n"}))
        self.assertIn(f"{SECOND}:2: redefinition of 'day'", found)

    def test_a_unit_is_read_again_when_any_file_that_it_includes_changes(self):
        sources = {FIRST: '#include "sessions.hpp"\n', SECOND: "class OneDay {};\n"}
        self.assertEqual(self.tidied(sources), [])
        (self.root / "src/sessions/sessions.hpp").write_text("#pragma once\nclass one_week {};\n", encoding="utf-8")
        self.assertIn("one_week", self.again())
        self.assertEqual(self.tidied(sources), [])
        (self.root / SECOND).write_text("class one_day {};\n", encoding="utf-8")
        self.assertIn("one_day", self.again())

    def test_a_unit_is_read_again_when_the_rules_change(self):
        self.assertEqual(self.tidied({FIRST: "class OneDay {};\n"}), [])
        rules = self.root / ".clang-tidy"
        rules.write_text(rules.read_text(encoding="utf-8").replace("ClassCase: CamelCase", "ClassCase: lower_case"),
                         encoding="utf-8")
        self.assertIn("OneDay", self.again())

    def test_a_file_that_does_not_compile_is_found(self):
        self.assertNotEqual(self.tidied({FIRST: "int seen( {\n"}), [])


if __name__ == "__main__":
    unittest.main()
