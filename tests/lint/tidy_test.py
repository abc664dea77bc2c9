import json
import shutil
import unittest

from bad_house import LINTS, LintTest

SOURCE = "src/sessions/session.cpp"


class Tidy(LintTest):
    lint = "tidy"

    def setUp(self):
        super().setUp()
        shutil.copy(LINTS.parents[1] / ".clang-tidy", self.root)

    def tidied(self, source):
        """What clang-tidy says of one source, as the build would compile it."""
        build = self.root / "build" / "tidy"
        build.mkdir(parents=True, exist_ok=True)
        command = f"clang++-19 -std=c++23 -I{self.root}/src/sessions -c {self.root / SOURCE}"
        entry = {"directory": str(build), "command": command, "file": str(self.root / SOURCE)}
        (build / "compile_commands.json").write_text(json.dumps([entry]), encoding="utf-8")
        return self.found({SOURCE: source})

    def test_plain_code_passes_and_is_marked_so(self):
        self.assertEqual(self.tidied("int main() { return 0; }\n"), [])
        self.assertEqual(len(list((self.root / "build" / "tidy" / "passed").iterdir())), 1)

    def test_a_function_of_sixty_one_lines_is_found(self):
        found = self.tidied("int seen(int);\nint seen(int day) {\n" + "  ++day;\n" * 60 + "  return day;\n}\n")
        self.assertIn("readability-function-size", "\n".join(found))

    def test_a_type_in_snake_case_and_a_private_member_without_its_mark_are_found(self):
        found = "\n".join(self.tidied("class one_day {\n public:\n  int day() const { return day_of_year; }\n\n"
                                      " private:\n  int day_of_year = 0;\n};\n"))
        self.assertIn("one_day", found)
        self.assertIn("day_of_year", found)

    def test_a_file_is_read_again_when_a_header_that_it_includes_changes(self):
        self.assertEqual(self.tidied('#include "sessions.hpp"\n'), [])
        (self.root / "src/sessions/sessions.hpp").write_text("#pragma once\nclass one_day {};\n", encoding="utf-8")
        findings = [finding.text(self.root) for finding in __import__("tidy").findings(self.root)]
        self.assertIn("one_day", "\n".join(findings))

    def test_a_file_that_does_not_compile_is_found(self):
        self.assertNotEqual(self.tidied("int seen( {\n"), [])


if __name__ == "__main__":
    unittest.main()
