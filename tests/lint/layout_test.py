import unittest

from bad_house import LintTest


class Layout(LintTest):
    lint = "layout"

    def test_a_house_as_clang_format_leaves_it_passes(self):
        self.assertEqual(self.found({"src/sessions/session.cpp": "int x;\n"}), [])

    def test_a_file_that_clang_format_would_change_is_found(self):
        self.assert_one({"src/sessions/session.cpp": "int y;\nint  x ;\n"}, "src/sessions/session.cpp:2:", "./run fmt")


if __name__ == "__main__":
    unittest.main()
