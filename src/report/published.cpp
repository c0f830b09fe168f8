#include "bokslut/report/published.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "core/ascii.hpp"
#include "report/sentence.hpp"

namespace bokslut {

namespace {

/// What the columns that hold no figures are for, by heading.
enum class LabelColumn { unit, row, note, title, ignored };
struct LabelWord {
    std::string_view heading;
    LabelColumn meaning;
};
constexpr LabelWord label_words[] = {{"enhet", LabelColumn::unit},   {"rad", LabelColumn::row},
                                     {"projekt", LabelColumn::row},  {"post", LabelColumn::row},
                                     {"ar", LabelColumn::row},       {"not", LabelColumn::note},
                                     {"rubrik", LabelColumn::title}, {"avsnitt", LabelColumn::ignored},
                                     {"niva", LabelColumn::ignored}, {"anmarkning", LabelColumn::ignored}};

/// Tables by the names of their files.
struct TableName {
    std::string_view file, table, title;
};
constexpr TableName table_names[] = {{"resultatrakning", "resultatrakning", "Resultaträkning"},
                                     {"balansrakning", "balansrakning", "Balansräkning"},
                                     {"kassaflodesanalys", "kassaflodesanalys", "Kassaflödesanalys"},
                                     {"driftredovisning", "driftredovisning", "Driftredovisning"},
                                     {"investeringsredovisning", "investeringsredovisning", "Investeringsredovisning"},
                                     {"balanskravsutredning", "balanskravsutredning", "Balanskravsutredning"},
                                     {"balanskrav", "balanskravsutredning", "Balanskravsutredning"},
                                     {"interna_poster", "interna_poster", "Interna poster"},
                                     {"noter", "not", "Noter"},
                                     {"text_med_siffror", "text", "Text"}};

constexpr std::string_view whole_body[] = {"totalt", "totalt forbundet", "hela forbundet", "forbundet"};

/// The table of a file; "not" for a file of notes, "not/20/plan" for a table that belongs to note 20.
std::string table_of(const std::string& file) {
    const std::string stem = folded(std::filesystem::path(file).stem().string());
    for (const TableName& name : table_names)
        if (name.file == stem) return std::string(name.table);
    std::size_t end = 3;
    while (end < stem.size() && ascii::is_digit(stem[end])) ++end;
    if (stem.starts_with("not") && end > 3 && (end == stem.size() || stem[end] == '_'))
        return "not/" + stem.substr(3, end - 3) + "/plan";
    return "";
}

std::string column_id(const std::string& heading, const PrintedPeriod& period) {
    if (period.kind == PrintedPeriod::Kind::deviation) return "avvikelse";
    if (period.kind == PrintedPeriod::Kind::other) return heading;
    const std::string year = std::to_string(period.year);
    return period.kind == PrintedPeriod::Kind::budget ? "budget " + year : year;
}

/// The column of a figure whose id is known, from the column's id in our own tables.
void put_tidy_column(PrintedFigure& figure, const std::string& column) {
    figure.period = read_period(column);
    figure.period.with_internal = figure.id.ends_with("/interna");
    figure.column = column_id(column, figure.period);
}

/// A dash alone is how many print zero.
bool is_dash(const std::string& text) {
    return text == "-" || text == "\u2013" || text == "\u2212" || text == "\u2014";
}

std::string without_blanks_around(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string(text);
}

class Reader {
public:
    Reader(std::string name, std::optional<Measure::Unit> unit, Findings& findings)
        : name_(std::move(name)), unit_(unit), findings_(findings) {}

    /// Faults of the CSV, `csv_findings`, concern nobody where the file is no table.
    std::vector<PrintedFigure> read(const CsvTable& csv, const Findings& csv_findings) {
        const std::string table = is_tidy(csv) ? "" : table_of(name_);
        const bool known = is_tidy(csv) || (table == "text" ? read_sentences(csv) : !table.empty());
        if (!known) {
            findings_.add("published.unknown_table", {{"file", name_}},
                          csv.heading.empty() ? Place{name_, 0, 0, ""} : csv.heading[0].place);
            return {};
        }
        findings_.append(csv_findings);
        if (is_tidy(csv))
            read_tidy(csv);
        else if (table != "text")
            read_wide(csv, table);
        return std::move(figures_);
    }

private:
    static bool is_tidy(const CsvTable& csv) {
        return csv.heading.size() == 8 && csv.heading[0].text == "table" && csv.heading[5].text == "shown";
    }

    /// The shown number of a cell; nothing for an empty cell or what is no number.
    bool number(const CsvCell& cell, PrintedFigure& figure) {
        const std::string text = without_blanks_around(cell.text);
        if (text.empty()) return false;
        figure.place = cell.place;
        if (is_dash(text)) return true;
        const auto decimal = read_decimal(text);
        if (!decimal) {
            findings_.add("report.bad_number", {{"text", cell.text}}, cell.place);
            return false;
        }
        figure.shown = decimal.value.digits;
        figure.measure.decimals = decimal.value.decimals;
        return true;
    }

    bool measured(PrintedFigure& figure, std::optional<Measure::Unit> unit) {
        if (!unit) {
            if (!said_no_measure_) findings_.add("published.no_measure", {{"file", name_}}, figure.place);
            said_no_measure_ = true;
            return false;
        }
        figure.measure.unit = *unit;
        const int most = *unit == Measure::Unit::kr ? 2 : *unit == Measure::Unit::tkr ? 5 : 8;
        if (figure.measure.decimals <= most) return true;
        findings_.add("report.bad_number", {{"text", number_text(figure.shown, figure.measure.decimals)}},
                      figure.place);
        return false;
    }

    void read_tidy(const CsvTable& csv) {
        std::string table, unit, row;
        std::vector<std::string> columns;  // met on this row
        for (const auto& cells : csv.rows) {
            const std::string column = unquoted(cells[3].text);
            const bool same_table = cells[0].text == table && cells[1].text == unit;
            if (!same_table || cells[2].text != row ||
                std::find(columns.begin(), columns.end(), column) != columns.end()) {
                columns.clear();
                ++row_number_;
            }
            if (!same_table) row_number_ = 1;
            table = cells[0].text;
            unit = cells[1].text;
            row = cells[2].text;
            columns.push_back(column);
            const auto measure = measure_named(cells[7].text);
            if (!measure && !cells[7].text.empty()) continue;  // texts, counts and shares are no amounts
            PrintedFigure figure;
            figure.table = table;
            figure.unit = unquoted(unit);
            figure.row = unquoted(row);
            figure.row_number = row_number_;
            figure.id = cells[6].text;
            put_tidy_column(figure, column);
            if (number(cells[5], figure) && measured(figure, measure ? std::optional(measure->unit) : unit_))
                figures_.push_back(std::move(figure));
        }
    }

    /// Without the apostrophe that our writer puts before what a spreadsheet could take for a formula.
    static std::string unquoted(const std::string& text) {
        return text.size() > 1 && text[0] == '\'' ? text.substr(1) : text;
    }

    /// False when the columns are not there.
    bool read_sentences(const CsvTable& csv) {
        const auto column = [&](std::string_view heading) {
            const auto found = std::find_if(csv.heading.begin(), csv.heading.end(), [&](const CsvCell& cell) {
                return folded(without_blanks_around(cell.text)) == heading;
            });
            return static_cast<std::size_t>(found - csv.heading.begin());
        };
        const std::size_t where = column("stalle"), says = column("uttryck"), about = column("syftar pa");
        if (std::max({where, says, about}) >= csv.heading.size()) return false;
        for (const auto& cells : csv.rows) {
            PrintedFigure figure;
            figure.table = "text";
            figure.title = without_blanks_around(cells[about].text);
            figure.row = without_blanks_around(cells[says].text);
            figure.row_number = ++row_number_;
            figure.column = without_blanks_around(cells[where].text);
            figure.place = cells[says].place;
            if (const auto spoken = read_spoken(figure.row)) {
                figure.shown = spoken->sign < 0 ? -spoken->digits : spoken->digits;
                figure.measure = spoken->measure;
                figures_.push_back(std::move(figure));
            } else {
                findings_.add("published.no_amount", {{"sentence", figure.row}, {"where", figure.column}},
                              figure.place);
            }
        }
        return true;
    }

    void read_wide(const CsvTable& csv, const std::string& table) {
        std::map<std::size_t, LabelColumn> labels;
        for (std::size_t i = 0; i < csv.heading.size(); ++i)
            for (const LabelWord& word : label_words)
                if (folded(without_blanks_around(csv.heading[i].text)) == word.heading) labels[i] = word.meaning;
        std::map<std::string, int> row_numbers;  // by table and unit
        for (const auto& cells : csv.rows) read_wide_row(csv, cells, table, labels, row_numbers);
    }

    void read_wide_row(const CsvTable& csv, const std::vector<CsvCell>& cells, const std::string& table,
                       const std::map<std::size_t, LabelColumn>& labels, std::map<std::string, int>& row_numbers) {
        PrintedFigure row;
        row.table = table;
        for (const auto& [i, meaning] : labels) {
            const std::string text = without_blanks_around(cells[i].text);
            if (meaning == LabelColumn::row) row.row = text;
            if (meaning == LabelColumn::title) row.title = text;
            if (meaning == LabelColumn::note && table == "not") row.table = "not/" + text;
            if (meaning == LabelColumn::unit &&
                std::find(std::begin(whole_body), std::end(whole_body), folded(text)) == std::end(whole_body))
                row.unit = text;
        }
        row.row_number = ++row_numbers[row.table + "\n" + row.unit];
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (labels.contains(i)) continue;
            PrintedFigure figure = row;
            std::string heading = without_blanks_around(csv.heading[i].text);
            if (table == "interna_poster") std::swap(figure.row, heading);  // a row a year
            figure.period = table.ends_with("/plan") ? PrintedPeriod{} : read_period(heading);
            figure.column = column_id(heading, figure.period);
            if (number(cells[i], figure) && measured(figure, unit_)) figures_.push_back(std::move(figure));
        }
    }

    std::string name_;
    std::optional<Measure::Unit> unit_;
    Findings& findings_;
    std::vector<PrintedFigure> figures_;
    int row_number_ = 0;
    bool said_no_measure_ = false;
};

}  // namespace

std::string table_title(const std::string& table) {
    for (const TableName& name : table_names)
        if (name.table == table) return std::string(name.title);
    if (!table.starts_with("not/")) return table;
    const std::size_t rest = table.find('/', 4);
    return "Not " + table.substr(4, rest - 4) + (rest == std::string::npos ? "" : ", tabell");
}

std::string plain_label(std::string_view label) {
    std::string text;
    for (char c : folded(label)) {
        if (c == ',' || c == '*') continue;
        if (c == ' ' && (text.empty() || text.back() == ' ')) continue;
        text += c;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

PrintedPeriod read_period(std::string_view heading) {
    PrintedPeriod period;
    std::string text = folded(heading);
    const auto take = [&](std::string_view word) {
        const auto at = text.find(word);
        if (at == std::string::npos) return false;
        text.erase(at, word.size());
        return true;
    };
    const bool with = take("inkl. interna poster") || take("inklusive interna poster");
    // A broken fiscal year, "2022/2023", is called by the year it ends in.
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const bool number = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i),
                                        text.begin() + static_cast<std::ptrdiff_t>(i) + 4, ascii::is_digit);
        const bool alone =
            (i == 0 || !ascii::is_digit(text[i - 1])) && (i + 4 == text.size() || !ascii::is_digit(text[i + 4]));
        if (!number || !alone || (text[i] != '1' && text[i] != '2')) continue;
        period.year = std::stoi(text.substr(i, 4));
        const bool broken = i + 4 < text.size() && text[i + 4] == '/';
        text.erase(i, broken ? 5 : 4);
        --i;
        if (!broken) break;
    }
    const bool deviation = take("avvikelse");
    const bool budget = take("budget");
    take("utfall");
    const bool nothing_else = text.find_first_not_of(" .,*:") == std::string::npos;
    period.with_internal = with;
    if (deviation)
        period.kind = PrintedPeriod::Kind::deviation;
    else if (nothing_else && period.year != 0)
        period.kind = budget ? PrintedPeriod::Kind::budget : PrintedPeriod::Kind::outcome;
    return period;
}

std::vector<PrintedFigure> read_published(const Source& source, std::optional<Measure::Unit> measure,
                                          Findings& findings) {
    Findings own;
    const CsvTable csv = read_csv(source, own);
    return Reader(source.name(), measure, findings).read(csv, own);
}

std::vector<PrintedFigure> read_published_folder(const std::string& folder, std::optional<Measure::Unit> measure,
                                                 Findings& findings) {
    namespace fs = std::filesystem;
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file()) files.push_back(entry->path());
    if (error) {
        findings.add("published.no_folder", {{"folder", folder}});
        return {};
    }
    std::sort(files.begin(), files.end());
    std::vector<PrintedFigure> figures;
    for (const fs::path& file : files) {
        if (folded(file.extension().string()) != ".csv") {
            findings.add("published.unknown_table", {{"file", file.string()}}, Place{file.string(), 0, 0, ""});
            continue;
        }
        const auto source = read_file(file.string(), findings);
        if (!source) continue;
        for (PrintedFigure& figure : read_published(*source, measure, findings)) figures.push_back(std::move(figure));
    }
    return figures;
}

bool is_sentence(const PrintedFigure& figure) {
    return figure.table == "text";
}

std::vector<DocumentFigure> figures_of(const Document& document) {
    std::vector<DocumentFigure> figures = figures_and_numbers_of(document);
    std::erase_if(figures, [](const DocumentFigure& figure) { return !figure.figure; });
    return figures;
}

std::vector<DocumentFigure> figures_and_numbers_of(const Document& document) {
    std::vector<DocumentFigure> figures;
    std::string table_and_unit;
    int row_number = 0;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (!table) continue;
        if (table_and_unit != table->id + "\n" + table->unit) row_number = 0;
        table_and_unit = table->id + "\n" + table->unit;
        for (const Row& row : table->rows) {
            const auto is_empty = [](const Cell& cell) { return std::holds_alternative<std::monostate>(cell); };
            if (!std::all_of(row.cells.begin(), row.cells.end(), is_empty)) ++row_number;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const auto* figure = std::get_if<Figure>(&row.cells[i]);
                const auto* number = std::get_if<Number>(&row.cells[i]);
                if (!figure && !number) continue;
                PrintedFigure printed;
                printed.table = table->id;
                printed.unit = table->unit;
                printed.row = row.label;
                printed.row_number = row_number;
                if (figure) printed.shown = figure->shown;
                if (figure) printed.measure = figure->measure;
                printed.id = figure ? figure->id : number->id;
                put_tidy_column(printed, table->columns[i].id);
                figures.push_back({std::move(printed), figure, number});
            }
        }
    }
    return figures;
}

}  // namespace bokslut
