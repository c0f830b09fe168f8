"""Proves that Python says what the command says, figure by figure, in exact decimals."""

import copy
import csv
import datetime
import importlib.util
import io
import json
import os
import pathlib
import pickle
import subprocess
import sys
import xml.etree.ElementTree
from decimal import Decimal

import bokslut
import pytest
from bokslut import _native

ROOT = pathlib.Path(os.environ.get("BOKSLUT_ROOT", pathlib.Path(__file__).resolve().parents[3]))
COMMAND = os.environ.get("BOKSLUT_COMMAND", str(ROOT / "build/bokslut"))
BORAS = ROOT / "examples/borasregionen-2023/forbund.toml"
LITET = ROOT / "examples/litet-forbund/forbund.toml"
BOOKS = ROOT / "examples/litet-forbund/litet-forbund-2024.se"

SMALL = (b'#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#PROGRAM "prov" 1\n#GEN 20240101\n#FNAMN "Prov"\n#RAR 0 20230101 20231231\n'
         b'#KONTO 1930 "Bank"\n#KONTO 3000 "Bidrag"\n#DIM 1 "Enhet"\n#OBJEKT 1 05 "BRB"\n'
         b'#IB 0 1930 100.00\n#UB 0 1930 350.50\n#RES 0 3000 -250.50\n'
         b'#VER A 1 20230315 "Bidrag"\n{\n#TRANS 1930 {} 250.50\n#TRANS 3000 {1 05} -250.50\n}\n')


def command_csv(path):
    written = subprocess.run([COMMAND, "report", path, "--format", "csv"], capture_output=True, text=True, check=False)
    return list(csv.DictReader(io.StringIO(written.stdout), delimiter=";"))


@pytest.mark.parametrize("path", [BORAS, LITET])
def test_every_figure_equals_the_command(path):
    figures = [(table.id, table.unit, row.label, column, cell)
               for table in bokslut.make_report(path) for row in table.rows
               for column, cell in zip(table.columns, row.cells) if isinstance(cell, bokslut.Figure)]
    lines = [line for line in command_csv(path) if line["ore"]]
    assert len(figures) == len(lines) > 300
    for (table, unit, label, column, cell), line in zip(figures, lines):
        assert [table, unit, label, column] == [line[key].lstrip("'") for key in ("table", "unit", "row", "column")]
        assert cell.amount == Decimal(line["ore"]).scaleb(-2)
        assert cell.shown == Decimal(line["shown"].replace(",", "."))
        assert (cell.id, cell.measure) == (line["id"], line["measure"])


@pytest.mark.parametrize("written", [name for name in bokslut.formats() if name in ("text", "markdown", "html", "csv", "json")])
def test_formats_are_those_of_the_command(written):
    said = subprocess.run([COMMAND, "report", LITET, "--format", written], capture_output=True, check=False).stdout
    assert bokslut.make_report(LITET).write(written) == said


def test_no_amount_is_a_float():
    for table in bokslut.make_report(LITET):
        for row in table.rows:
            for cell in row.cells:
                if isinstance(cell, bokslut.Figure):
                    assert type(cell.amount) is Decimal and cell.amount.as_tuple().exponent == -2


def test_report_by_table_and_unit():
    report = bokslut.make_report(LITET, language="en")
    assert report["resultatrakning"].rows[0].label == "Operating income"
    units = [table.unit for table in report if table.unit]
    assert report["resultatrakning", units[0]].unit == units[0]
    with pytest.raises(KeyError):
        report["finns inte"]


def test_report_saved_by_its_ending(tmp_path):
    report = bokslut.make_report(LITET)
    for name, written in (("a.txt", "text"), ("a.csv", "csv"), ("a.html", "html")):
        report.save(tmp_path / name)
        assert (tmp_path / name).read_bytes() == report.write(written)
    with pytest.raises(bokslut.BokslutError, match="capi.format"):
        report.save(tmp_path / "a.brev")


def test_ledger_accounts_and_columns():
    ledger = bokslut.read_books_from(SMALL, "prov.se")
    assert ledger.years == [bokslut.FiscalYear(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31), "Prov", False, True)]
    bank = ledger.account("1930")
    assert (bank.name, bank.opening, bank.movement, bank.closing) == ("Bank", Decimal("100.00"), Decimal("250.50"),
                                                                      Decimal("350.50"))
    columns = ledger.balances()
    assert columns["ore"] == [10000, 25050, -25050] and columns["month"] == [0, 202303, 202303]
    assert ledger.objects()[columns["object_set"][2]] == [("1", "05")]
    assert ledger.findings == []


def test_pieces_and_whole_are_the_same():
    pieces = (SMALL[at:at + 7] for at in range(0, len(SMALL), 7))
    assert bokslut.read_books_from(pieces, "prov.se").state() == bokslut.read_books_from(SMALL, "prov.se").state()


def test_merge_refuses_a_file_twice_and_state_is_read_back(tmp_path):
    ledger = bokslut.read_books(BOOKS)
    with pytest.raises(bokslut.BokslutError) as caught:
        ledger.merge(bokslut.read_books(BOOKS))
    assert caught.value.code == "ledger.same_file_twice"
    ledger.merge(bokslut.read_books_from(SMALL, "prov.se"))
    (tmp_path / "bocker.state").write_bytes(ledger.state())
    assert bokslut.read_books(tmp_path / "bocker.state").state() == ledger.state()


def test_sie_out_and_in():
    sie = bokslut.read_books_from(SMALL, "prov.se").to_sie(0, 1, generated=datetime.date(2024, 1, 2))
    assert b"#SIETYP 1" in sie and b"#GEN 20240102" in sie
    assert bokslut.read_books_from(sie, "ut.se").account("1930").closing == Decimal("350.50")


def test_errors_have_code_and_place():
    with pytest.raises(bokslut.BokslutError) as caught:
        bokslut.read_books_from(b"<html>", "sida.se")
    assert (caught.value.code, caught.value.file) == ("sie.not_sie", "sida.se")
    assert caught.value.findings and "sie.not_sie" in str(caught.value)
    with pytest.raises(bokslut.BokslutError, match="core.file_missing"):
        bokslut.make_report("finns-inte.toml")
    with pytest.raises(ValueError, match="language"):
        bokslut.make_report(LITET, language="no")


def test_findings_that_leave_a_result():
    ledger = bokslut.read_books_from(SMALL.replace(b"-250.50\n}", b"-250.00\n}"), "prov.se", language="en")
    (unbalanced,) = [one for one in ledger.findings if one.code == "sie.voucher_unbalanced"]
    assert unbalanced.severity == "error" and unbalanced.line > 0 and unbalanced.remedy


def test_trace_adds_up():
    found = bokslut.trace(BORAS, id="rr/avskrivningar@2023", vouchers=True)
    assert sum(part.amount for part in found.parts) == found.amount < 0
    assert sum(row.amount for part in found.parts for row in part.vouchers) == found.amount


def test_check_of_a_report_and_of_a_slip(tmp_path):
    report = bokslut.make_report(LITET)
    assert bokslut.check(report).verdict == "possible"
    figure = report["resultatrakning"].rows[0].cells[0]
    slip = report.write("csv").replace(f";{figure.shown};{figure.id};".encode(), f";{figure.shown + 900};{figure.id};".encode(), 1)
    (tmp_path / "tidy.csv").write_bytes(slip)
    checked = bokslut.check(tmp_path / "tidy.csv")
    assert checked.verdict == "impossible" and checked.has_errors
    assert checked.findings[0].figures and checked.findings[0].amount != 0


def test_what_was_published_against_the_books_equals_the_command():
    folder = ROOT / "tests/golden/borasregionen-2023"
    said = subprocess.run([COMMAND, "check", BORAS, "--published", folder, "--format", "json"], capture_output=True,
                          text=True, check=False)
    checked = bokslut.check(form=BORAS, published=folder)
    assert checked.json == said.stdout and checked.books == (735, 4, 10)
    assert checked.has_errors and said.returncode == 1
    assert [one.code for one in checked.findings] == [one["code"] for one in json.loads(said.stdout)["findings"]]
    with pytest.raises(bokslut.BokslutError, match="capi.published"):
        bokslut.check(published=folder)


def test_every_function_of_the_c_api_is_reached():
    listed = (ROOT / "src/capi/symbols.txt").read_text("utf-8").split()
    assert {name.removeprefix("bokslut_") for name in listed} == set(_native._FUNCTIONS)


def test_all_that_is_public_says_what_it_is():
    for name in bokslut.__all__:
        public = getattr(bokslut, name)
        assert public.__doc__ and not public.__doc__.startswith(f"{name}("), name
        for member, value in vars(public).items() if isinstance(public, type) else ():
            if not member.startswith("_") and (callable(value) or isinstance(value, property)):
                assert value.__doc__, f"{name}.{member}"


def test_a_figure_by_its_id():
    report = bokslut.make_report(LITET)
    last = report["resultatrakning"].rows[-1].cells[0]
    assert report.figure(last.id) == last
    with pytest.raises(KeyError):
        report.figure("finns-inte")


def test_pandas():
    pandas = pytest.importorskip("pandas")
    frame = bokslut.make_report(LITET)["resultatrakning"].to_pandas()
    assert isinstance(frame.iloc[0, 0], Decimal) and list(frame.columns) == ["2024", "2023"]
    columns = bokslut.read_books(BOOKS).to_pandas()
    assert columns["ore"].dtype == "int64" and len(columns) > 100
    assert isinstance(columns, pandas.DataFrame)
    lines = bokslut.follow_up_budget(LITET).lines
    assert list(pandas.DataFrame(lines)["deviation"]) == [line.deviation for line in lines]


def test_large_amounts_stay_exact():
    sie = SMALL.replace(b"100.00", b"9007199254740993.01").replace(b"350.50", b"9007199254741243.51")
    assert bokslut.read_books_from(sie, "stor.se").account("1930").opening == Decimal("9007199254740993.01")


def test_fees_are_those_of_the_command():
    said = subprocess.run([COMMAND, "fees", BORAS, "--format", "csv"], capture_output=True, text=True, check=True).stdout
    lines = list(csv.DictReader(io.StringIO(said), delimiter=";"))
    fees = bokslut.make_fees(BORAS).fees
    assert len(fees) == len(lines) > 50
    for fee, line in zip(fees, lines):
        assert (fee.service, fee.payer, fee.key) == (line["service"], line["member"], line["key"])
        assert fee.amount == Decimal(line["ore"]).scaleb(-2) and fee.working


def test_fees_and_trace_are_those_of_the_command():
    for command, made in ((["fees", BORAS], bokslut.make_fees(BORAS)), (["budget", LITET], bokslut.follow_up_budget(LITET))):
        said = subprocess.run([COMMAND, *command, "--format", "json"], capture_output=True, check=False).stdout
        assert made.write("json") == said
    share = "nyckeltal/resultat_andel@2023"
    said = subprocess.run([COMMAND, "trace", LITET, "--id", share, "--format", "json"], capture_output=True, text=True,
                          check=False).stdout
    found = bokslut.trace(LITET, id=share)
    assert found.amount is None and found.json == said and "medlemsavgifter" in found.text


@pytest.mark.parametrize("path, flags, options", [
    (LITET, [], {}), (BORAS, [], {}), (LITET, ["--threshold", "1 kr"], {"threshold": "1 kr"}),
    (LITET, ["--to", "2024-08", "--by-month"], {"to": (2024, 8), "by_month": True}),
    (LITET, ["--threshold", "hundra"], {"threshold": "hundra"}), (LITET, ["--year", "2019"], {"year": 2019}),
    (LITET.parent / "finns-inte.toml", [], {}),
])
def test_budget_gives_the_status_findings_and_numbers_of_the_command(path, flags, options):
    done = subprocess.run([COMMAND, "budget", path, *flags, "--format", "json"], capture_output=True, text=True, check=False)
    try:
        followed = bokslut.follow_up_budget(path, **options)
        status, written, findings = int(followed.found), followed.write("json").decode("utf-8"), followed.findings
    except bokslut.BokslutError as error:
        status, written, findings = 2, "", error.findings
    assert (status, written) == (done.returncode, done.stdout)
    told = [line for line in done.stderr.splitlines() if line.endswith("]") and not line.startswith("    ")]
    assert len(told) == len(findings)
    for line, finding in zip(told, findings):
        assert line.endswith(f"{finding.text} [{finding.code}]")


def test_months_of_the_budget():
    line = bokslut.follow_up_budget(LITET, to=(2024, 8)).lines[0]
    assert line.months == (202401, 202408)


@pytest.mark.parametrize("make, wrong", [
    (bokslut.follow_up_budget, {"to": (2023, 108)}), (bokslut.follow_up_budget, {"to": (2024, 0)}),
    (bokslut.follow_up_budget, {"to": (2024, True)}), (bokslut.follow_up_budget, {"year": 2**32 + 2024}),
    (bokslut.follow_up_budget, {"year": 0}), (bokslut.make_report, {"year": True}), (bokslut.make_report, {"year": 2024.0}),
    (bokslut.make_fees, {"plan": 2**32 + 1}), (bokslut.make_fees, {"plan": 0}), (bokslut.read_books, {"threads": 2**32 + 1}),
    (bokslut.read_books, {"threads": 0}), (lambda path, **named: bokslut.read_books_from(SMALL).to_sie(**named),
                                           {"sie_type": 2**32 + 1}),
])
def test_no_number_goes_round(make, wrong):
    with pytest.raises(ValueError, match="is a whole number from"):
        make(LITET, **wrong)


@pytest.mark.parametrize("year", [1, -1, 2**64])
def test_a_year_that_books_do_not_have(year):
    books = bokslut.read_books_from(SMALL)
    for read in (books.accounts, books.objects, books.balances, books.to_sie, lambda year: books.account("1930", year)):
        with pytest.raises(IndexError):
            read(year)


def test_a_path_need_not_be_utf8(tmp_path):
    folder = tmp_path / os.fsdecode(b"f\xf6rbund")
    folder.mkdir()
    (folder / "a.se").write_bytes(SMALL.replace(b"-250.50\n}", b"-250.51\n}"))
    finding, *_ = [one for one in bokslut.read_books(str(folder / "a.se")).findings if one.severity == "error"]
    assert finding.code == "sie.voucher_unbalanced" and "f\ufffdrbund" in finding.file
    with pytest.raises(bokslut.BokslutError) as told:
        bokslut.make_report("a.toml\0b")
    assert told.value.code == "capi.path"


def test_findings_beyond_the_thousandth_are_counted(tmp_path):
    vouchers = b"".join(b"#VER A %d 20230101\n{\n#TRANS 1930 {} 1\n}\n" % i for i in range(2, 1502))
    (tmp_path / "a.se").write_bytes(SMALL + vouchers)
    books = bokslut.read_books(tmp_path / "a.se")
    unbalanced = [one for one in books.findings if one.code == "sie.voucher_unbalanced"]
    assert len(unbalanced) == 1000 and books.findings_dropped == 500


def test_balance_requirement_is_what_its_tables_print():
    report = bokslut.make_report(LITET)
    found = report.balance_requirement
    tables = [report["balanskravsutredning"], report["balanskravsutredning/underskott"]]
    printed = {cell.id.split("@")[0]: cell.amount for table in tables for row in table.rows for cell in row.cells
               if isinstance(cell, bokslut.Figure)}
    assert found.year == 2024 and found.base is None and found.reserves == []
    assert found.result == printed["rr/arets_resultat"] < 0
    assert found.balance_result == min(printed.values())
    deficit, = found.deficits
    assert (deficit.year, deficit.due_year, deficit.overdue) == (2024, 2027, Decimal("0.00"))
    assert deficit.remaining == found.to_restore == -found.balance_result
    assert deficit.plan == "direktionen 2025-02-14 § 9"


@pytest.mark.parametrize("threshold", ["100000000 tkr", "5% eller 100 tkr", "1 kr"])
def test_budget_is_that_of_the_command(threshold):
    done = subprocess.run([COMMAND, "budget", LITET, "--threshold", threshold, "--format", "json"], capture_output=True,
                          text=True, check=False)
    followed = bokslut.follow_up_budget(LITET, threshold=threshold)
    assert done.returncode == int(followed.found)
    told = json.loads(done.stdout)["lines"]
    assert len(told) == len(followed.lines)
    for line, one in zip(followed.lines, told):
        assert (line.id, line.passes) == (one["id"], one["passes"])
        for name in ("outcome", "in_force", "deviation", "forecast"):
            assert getattr(line, name) == (None if one[name] is None else Decimal(one[name]).scaleb(-2))
    assert bool(followed.passing) == (threshold != "100000000 tkr")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickle.dumps])
def test_no_handle_gets_a_second_owner(again):
    for handle in (bokslut.read_books_from(SMALL), bokslut.make_report(LITET), bokslut.make_fees(BORAS),
                   bokslut.follow_up_budget(LITET)):
        with pytest.raises(TypeError, match="cannot be copied or pickled"):
            again(handle)


READ_WHILE_MERGING = """
import sys, threading
import bokslut
small = sys.stdin.buffer.read()
sys.setswitchinterval(1e-6)
parts = [bokslut.read_books_from(small.replace(b"2023", b"%d" % year), f"{year}.se") for year in range(1700, 2000)]
books, done = bokslut.read_books(sys.argv[1]), threading.Event()
count = len(books.years)
def read():
    while not done.is_set():
        assert books.years[0].name and books.accounts()[0].name and books.balances()["account"] and books.state()
readers = [threading.Thread(target=read) for _ in range(3)]
def merge(one, other):
    try:
        one.merge(other)
    except bokslut.BokslutError as error:  # the second: its books are in already
        assert error.code == "ledger.same_file_twice"
crossed = [threading.Thread(target=merge, args=pair) for pair in ((parts[0], parts[1]), (parts[1], parts[0]))]
for thread in readers + crossed:
    thread.start()
for part in parts[2:]:
    books.merge(part)
done.set()
for thread in readers + crossed:
    thread.join()
print(len(books.years) - count)
"""


def test_one_thread_reads_while_another_merges():
    done = subprocess.run([sys.executable, "-c", READ_WHILE_MERGING, BOOKS], input=SMALL, capture_output=True, timeout=120,
                          check=False)
    assert (done.returncode, done.stdout) == (0, b"298\n"), done.stderr.decode()[-1000:]


def test_what_cp437_cannot_say_is_warned_of_where_it_was_asked():
    books = bokslut.read_books_from(SMALL.replace(b"PC8", b"UTF-8").replace(b"Bidrag", "Bidrag \u0416".encode()), "a.se")
    with pytest.warns(UserWarning) as told:
        books.to_sie()
    assert told[0].filename == __file__


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_an_error_comes_whole_through_a_copy(again):
    with pytest.raises(bokslut.BokslutError) as caught:
        bokslut.read_books_from(b"<html>", "sida.se")
    told = again(caught.value)
    assert type(told) is bokslut.BokslutError and vars(told) == vars(caught.value)
    assert str(told) == str(caught.value) and told.args == caught.value.args and told.findings


def test_a_budget_that_a_sie_type_may_not_hold_is_told():
    books = bokslut.read_books_from(SMALL + b"#PBUDGET 0 202301 3000 {} -9\n", "prov.se")
    with pytest.warns(UserWarning, match=r"#PBUDGET.*\[sie_file.left_out\]"):
        assert b"#PBUDGET" not in books.to_sie(sie_type=1)
    assert b"#PBUDGET" in books.to_sie(sie_type=2)


def test_the_example_draws_what_is_printed():
    spec = importlib.util.spec_from_file_location("arsbokslut", ROOT / "examples/python/arsbokslut.py")
    example = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(example)
    drawn = example.chart([("IT & <drift>", Decimal("52.1")), ("Hyra", Decimal("1004.2"))], "Kostnader (mnkr)")
    texts = [one.text for one in xml.etree.ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["Kostnader (mnkr)", "Hyra", "1\u00a0004,2", "IT & <drift>", "52,1"]
    assert 'width="0"' in example.chart([("Hyra", Decimal(0))], "Kostnader") and example.chart([], "Kostnader")


@pytest.mark.parametrize("id", ["rr/arets_resultat@2023", "rr/avskrivningar@2023"])
@pytest.mark.parametrize("flags", [(), ("accounts",), ("vouchers",), ("accounts", "vouchers")])
def test_the_text_of_a_trace_is_that_of_the_command(id, flags):
    done = subprocess.run([COMMAND, "trace", BORAS, "--id", id, *(f"--{flag}" for flag in flags)], capture_output=True,
                          text=True, check=False)
    assert bokslut.trace(BORAS, id=id, **{flag: True for flag in flags}).text == done.stdout != ""


def test_a_report_says_which_tables_it_holds():
    report = bokslut.make_report(LITET)
    unit = next(table.unit for table in report if table.unit)
    assert "resultatrakning" in report and ("resultatrakning", unit) in report and report.tables[-1] in report
    assert "finns inte" not in report and ("resultatrakning", "finns inte") not in report and 7 not in report
    assert len(report) == len(report.tables) > 10 and bokslut.make_report(LITET)
