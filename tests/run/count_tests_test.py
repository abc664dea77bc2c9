"""tools/count_tests.py, which says how many tests passed and failed."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "tools" / "count_tests.py"


class CountTests(unittest.TestCase):
    def count(self, programs, accounts):
        """Of ctest programs {name: status} and GoogleTest accounts {name: cases}: (last line, exit code)."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            listed = "".join(f'<testcase name="{each}" status="{status}"/>' for each, status in programs.items())
            (folder / "ctest.junit").write_text(f"<testsuite>{listed}</testsuite>", encoding="utf-8")
            for each, cases in accounts.items():
                text = f"<testsuites><testsuite>{cases}</testsuite></testsuites>"
                (folder / f"test_{each}.xml").write_text(text, encoding="utf-8")
            ran = subprocess.run([sys.executable, str(SCRIPT), name], capture_output=True, text=True, check=False)
            return ran.stdout.splitlines()[-1], ran.returncode

    PASSED = '<testcase status="run"/>'
    FAILED = '<testcase status="run"><failure/></testcase>'

    def test_cases_are_counted_and_not_programs(self):
        self.assertEqual(self.count({"base": "run"}, {"base": self.PASSED * 3}), ("3 passed, 0 failed", 0))

    def test_a_failed_case_fails_the_run(self):
        self.assertEqual(self.count({"base": "fail"}, {"base": self.PASSED + self.FAILED}), ("1 passed, 1 failed", 1))

    def test_a_program_that_crashed_counts_as_one_failed(self):
        self.assertEqual(self.count({"base": "fail", "db": "run"}, {"db": self.PASSED}), ("1 passed, 1 failed", 1))

    def test_a_program_that_fails_after_its_cases_passed_counts_as_one_failed(self):
        self.assertEqual(self.count({"base": "fail"}, {"base": self.PASSED}), ("1 passed, 1 failed", 1))

    def test_a_program_without_cases_counts_as_one(self):
        self.assertEqual(self.count({"lint_walls": "run"}, {}), ("1 passed, 0 failed", 0))

    def test_a_run_of_nothing_fails(self):
        self.assertEqual(self.count({}, {}), ("0 passed, 0 failed", 1))


if __name__ == "__main__":
    unittest.main()
