import unittest

from bad_house import LintTest


class Words(LintTest):
    lint = "words"

    def test_a_house_whose_words_are_in_the_book_passes(self):
        self.assertEqual(self.found({}), [])

    def test_a_table_whose_word_is_not_in_the_book_is_found(self):
        self.assert_one({"docs/words.md": "| word | meaning |\n|---|---|\n| family | persons together |\n"},
                        "src/families/migrations/2026_11_22_people.sql:1:", '"person"', "docs/words.md")

    def test_a_word_within_another_words_meaning_does_not_count(self):
        self.assert_one({"docs/words.md": "| family | a person and those with them |\n"}, '"person"')

    def test_a_link_that_leads_nowhere_is_found(self):
        self.assert_one({"README.md": "# Hearth\n\nSee [the words](docs/wrods.md).\n"}, "README.md:3:", "docs/wrods.md")

    def test_links_that_lead_somewhere_pass(self):
        self.assertEqual(self.found({"README.md": "[words](docs/words.md#person) [out](https://example.org) [here](#top)"}), [])


class Sizes(LintTest):
    lint = "sizes"

    def test_a_file_of_three_hundred_lines_passes(self):
        self.assertEqual(self.found({"src/families/family.cpp": "\n" * 300}), [])

    def test_a_file_past_three_hundred_lines_is_warned_of(self):
        self.assert_one({"src/families/family.cpp": "\n" * 301}, "warning: 301 lines")

    def test_a_file_past_five_hundred_lines_is_found(self):
        found = self.found({"src/families/family.cpp": "\n" * 501})
        self.assertEqual(len(found), 1)
        self.assertNotIn("warning", found[0])


if __name__ == "__main__":
    unittest.main()
