import unittest

from bad_house import LintTest

MIGRATION = "src/families/migrations/2026_11_22_people.sql"


class Tables(LintTest):
    lint = "tables"

    def test_a_room_that_names_its_own_tables_passes(self):
        self.assertEqual(self.found({}), [])

    def test_another_rooms_table_is_found_wherever_a_statement_names_it(self):
        for statement in ("select 1 from person where authority = :authority",
                          "select 1 from attendance a\njoin person p on p.authority = a.authority",
                          "select 1 from attendance a, person p where a.authority = :authority",
                          'update "person" set forename = null where authority = :authority',
                          "insert into person (authority) values (:authority)",
                          "delete from person where authority = :authority"):
            with self.subTest(statement):
                self.assert_one({"src/sessions/sql/attendances.sql": statement + ";\n"},
                                "src/sessions/sql/attendances.sql:1:", '"person"', "belongs to families")

    def test_a_column_of_that_name_is_no_table(self):
        self.assertEqual(self.found({"src/sessions/sql/x.sql": "select person from attendance where authority = 1;\n"}), [])

    def test_a_table_in_a_comment_or_a_literal_is_not_named(self):
        self.assertEqual(self.found({"src/sessions/sql/x.sql": "-- from person\nselect 'x; from person';\n"}), [])

    def test_a_view_is_a_door(self):
        self.assertEqual(self.found({"src/sessions/sql/x.sql": "select 1 from person_key where authority = 1;\n"}), [])

    def test_sql_in_code_that_names_another_rooms_table_is_found(self):
        self.assert_one({"src/sessions/session.cpp": 'auto a = 1;\nauto sql = "select 1 from person";\n'},
                        "src/sessions/session.cpp:2:", "belongs to families")

    def test_a_sentence_in_code_is_not_sql(self):
        self.assertEqual(self.found({"src/sessions/session.cpp": 'auto text = "hear it from person to person";\n'}), [])

    def test_a_foreign_key_may_point_into_another_room(self):
        self.assertEqual(self.found({"src/sessions/migrations/2.sql":
                                     "create table attendance (authority integer not null, person integer not null,\n"
                                     "  primary key (authority, person),\n"
                                     "  foreign key (authority, person) references person (authority, person));\n"}), [])

    def test_a_statement_without_authority_is_found(self):
        self.assert_one({"src/families/sql/people.sql": "\nselect 1 from person;\n"},
                        "src/families/sql/people.sql:2:", "does not name authority")

    def test_a_statement_that_says_why_it_spans_authorities_passes(self):
        self.assertEqual(self.found({"src/families/sql/people.sql":
                                     "-- About the installation, not an authority: counts rows for the machine's report\nselect count(*) from person;\n"}), [])

    def test_a_table_of_the_installation_needs_no_authority(self):
        self.assertEqual(self.found({"src/families/migrations/0.sql":
                                     "-- About the installation, not an authority: what was applied.\n"
                                     "create table migration (room text, position integer, primary key (room, position));\n"
                                     "create table word (authority integer not null, primary key (authority));\n",
                                     "src/families/sql/applied.sql": "select room from migration;\n"}), [])

    def test_a_key_that_does_not_begin_with_authority_is_found(self):
        for key in ("primary key (person, authority)", "primary key (authority, person), unique (id)",
                    "primary key (authority, person), foreign key (family, authority) references family (authority, family)",
                    "primary key (authority, person), foreign key (authority, family) references family (family)"):
            with self.subTest(key):
                found = self.found({MIGRATION: f"create table person (authority integer not null, person integer, {key});\n"})
                self.assertIn("every key begins with authority", found[0])

    def test_a_key_on_one_column_is_found(self):
        self.assert_one({MIGRATION: "create table person (\n  authority integer not null,\n  person integer primary key);\n"},
                        'on the one column "person"')

    def test_a_table_with_two_owners_is_found(self):
        self.assert_one({"src/sessions/migrations/2.sql":
                         "create table person (authority integer not null, primary key (authority));\n"},
                        "made by families already")


if __name__ == "__main__":
    unittest.main()
