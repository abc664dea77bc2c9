import unittest

from bad_house import LintTest


class Walls(LintTest):
    lint = "walls"

    def test_a_house_that_uses_doors_only_passes(self):
        self.assertEqual(self.found({}), [])

    def test_a_private_header_of_another_room_is_found(self):
        self.assert_one({"src/sessions/session.cpp": '#include "families/family_store.hpp"\n'},
                        "src/sessions/session.cpp:1:", "no door of families", "families/families.hpp")

    def test_climbing_out_of_a_room_is_found(self):
        self.assert_one({"src/sessions/session.cpp": '#include "sessions.hpp"\n#include "../families/families.hpp"\n'},
                        "src/sessions/session.cpp:2:", 'climbs out with ".."')

    def test_a_path_around_a_door_is_found(self):
        self.assert_one({"src/sessions/session.cpp": '#include "family_store.hpp"\n'}, "walks around the doors of families")

    def test_a_path_on_one_machine_is_found(self):
        self.assert_one({"src/sessions/session.cpp": '#include "/home/me/families.hpp"\n'}, "one machine")

    def test_a_library_that_a_door_would_hand_on_is_found(self):
        for library in ("soci/soci.h", "restinio/all.hpp", "tao/pegtl.hpp", "sqlite3.h", "libpq-fe.h"):
            with self.subTest(library):
                self.assert_one({"src/families/families.hpp": f"#include <{library}>\n"}, "the door families.hpp", library)

    def test_a_body_may_include_that_library(self):
        self.assertEqual(self.found({"src/families/family.cpp": "#include <soci/soci.h>\n"}), [])

    def test_a_file_named_for_no_work_is_found(self):
        for name in ("util.cpp", "common.hpp", "family_helper.cpp", "manager.hpp"):
            with self.subTest(name):
                self.setUp()
                self.assert_one({f"src/families/{name}": ""}, "says nothing of the work")


if __name__ == "__main__":
    unittest.main()
