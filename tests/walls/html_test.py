"""HTML is a type: what must not become an html::Html, and what no page of ours may hold, does not compile."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOMS = pathlib.Path(__file__).resolve().parents[2] / "src" / "platform"

PROGRAM = """
html::Html page(std::string name, const char* pointer, std::vector<html::Html> parts) {{
  static_cast<void>(pointer);
  static_cast<void>(parts);
  {statement}
  return html::html("<p title=\\"{{}}\\">{{}}</p>{{}}", name, name, parts);
}}
"""


COMPILER = [os.environ.get("CXX", "c++"), "-std=c++23", f"-I{ROOMS}"]


class HtmlWalls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """The headers are read once, not forty times."""
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.headers = pathlib.Path(cls.folder.name) / "headers.hpp"
        cls.headers.write_text('#include "html/html.hpp"\n#include <vector>\n', encoding="utf-8")
        subprocess.run([*COMPILER, "-x", "c++-header", cls.headers, "-o", f"{cls.headers}.gch"], check=True)

    def compile(self, statement):
        """What the compiler says of a program with that statement; nothing where it takes it."""
        command = [*COMPILER, "-fsyntax-only", "-include", self.headers, "-x", "c++", "-"]
        program = PROGRAM.format(statement=statement)
        ran = subprocess.run(command, input=program, capture_output=True, text=True, check=False)
        return "" if ran.returncode == 0 else ran.stderr

    def assert_refused(self, statement, words):
        said = self.compile(statement)
        self.assertIn(words, said, f"the compiler took, or refused for another reason: {statement}")

    def test_a_program_that_escapes_is_compiled(self):
        self.assertEqual(self.compile(""), "")
        self.assertEqual(self.compile('html::html("<h{} class=\\"x\\"{}>{}</h{}>", 2, html::Attributes{}, pointer, 2);'), "")

    def test_a_text_does_not_become_html(self):
        for statement in ("html::Html made = name;", "html::Html made(name);", "html::Html made{pointer};",
                          "html::Html made; made = name;", "html::Html made; made += name;", "return name;",
                          "parts.emplace_back(name);", 'return "<b>literal</b>";'):
            with self.subTest(statement):
                self.assertRegex(self.compile(statement), "could not convert|no match|no matching|conversion from|from '|from ‘")

    def test_a_text_of_the_moment_is_no_format(self):
        for statement in ("html::html(name);", "html::html(pointer);", 'html::html(("<b>" + name).c_str());',
                          'char text[] = "<b>"; text[1] = name[0]; html::html(text);'):
            with self.subTest(statement):
                self.assertRegex(self.compile(statement), "could not convert|not a constant expression|not usable in a constant")

    def test_values_and_slots_are_as_many(self):
        self.assert_refused('html::html("<b>{}</b>");', "more_slots_than_values")
        self.assert_refused('html::html("<b>{}</b>", name, name);', "more_values_than_slots")

    def test_only_text_numbers_html_and_attributes_fill_a_slot(self):
        for value in ("true", "'x'", "1.5", "nullptr", "std::vector<std::string>{}"):
            with self.subTest(value):
                self.assert_refused(f'html::html("<b>{{}}</b>", {value});', "only text, whole numbers, Html and Attributes")

    def test_each_slot_stands_where_what_fills_it_is_safe(self):
        self.assert_refused('html::html("<a title=\\"{}\\">", parts[0]);', "only_text_and_numbers_stand_in_a_quoted_value")
        self.assert_refused('html::html("<a title={}>", name);', "an_attribute_value_without_double_quotes")
        self.assert_refused("html::html(\"<a title='{}'>\", name);", "an_attribute_value_without_double_quotes")
        self.assert_refused('html::html("<a {}>", name);', "only_attributes_stand_in_a_tag")
        self.assert_refused('html::html("<{}>", name);', "only_attributes_stand_in_a_tag")
        self.assert_refused('html::html("<b>{}</b>", html::Attributes{});', "only_html_text_and_numbers_stand_between_tags")

    def test_what_the_content_policy_forbids_is_forbidden_here(self):
        self.assert_refused('html::html("<p style=\\"color:red\\">");', "an_inline_style")
        self.assert_refused('html::html("<style>p{}</style>", name);', "an_inline_style")
        self.assert_refused('html::html("<p onclick=\\"{}\\">", name);', "an_inline_script")
        self.assert_refused('html::html("<script>x</script>");', "an_inline_script")
        self.assert_refused('html::html("<script>{}</script>", name);', "only_html_text_and_numbers_stand_between_tags")
        self.assert_refused('html::Attributes{{"style", name}};', "an_attribute_that_the_content_policy_forbids")
        self.assert_refused('html::Attributes{{"onclick", name}};', "an_attribute_that_the_content_policy_forbids")

    def test_the_name_of_an_attribute_is_a_literal_that_is_one(self):
        self.assert_refused('html::Attributes{{"a b", name}};', "a_name_that_is_no_attribute")
        self.assert_refused('html::Attributes{}.add(name, name);', "no matching function")

    def test_a_format_ends_where_a_tag_ends(self):
        self.assert_refused('html::html("<p");', "a_tag_that_does_not_end")
        self.assert_refused('html::html("<p title=\\"x");', "a_tag_that_does_not_end")
        self.assert_refused('html::html("<b>{</b>");', "a_brace_that_is_not_a_slot")


if __name__ == "__main__":
    unittest.main()
