"""Prints `N passed, N failed` for a run of ctest, and exits 1 when any failed or none ran.

Counts the cases that GoogleTest programs wrote as XML; a program that failed without saying in which case (it crashed, or
is no GoogleTest program) counts as one.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def main(folder):
    programs = ElementTree.parse(folder / "ctest.junit").getroot().findall("testcase")
    passed = failed = skipped = 0
    for program in programs:
        counts = cases(folder / f"test_{program.get('name')}.xml")
        broken = program.get("status") == "fail"
        if counts is None:
            counts = (0, 0, 0) if broken else (1, 0, 0)
        passed, failed, skipped = passed + counts[0], failed + counts[1], skipped + counts[2]
        if broken and counts[1] == 0:
            failed += 1
            print(f"{program.get('name')} failed outside any of its cases")
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


def cases(file):
    """(passed, failed, skipped) of one GoogleTest program, or None where it left no account."""
    if not file.exists():
        return None
    every = ElementTree.parse(file).getroot().iter("testcase")
    ran = [case for case in every if case.get("status") == "run"]
    skipped = sum(case.find("skipped") is not None for case in ran)
    failed = sum(case.find("failure") is not None for case in ran)
    return len(ran) - failed - skipped, failed, skipped


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
